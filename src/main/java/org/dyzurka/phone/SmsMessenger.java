package org.dyzurka.phone;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import org.dyzurka.consultation.QuietHours;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Messenger;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.Pace;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends text messages.
 */
class SmsMessenger implements Messenger {

	private static final Logger log = LoggerFactory.getLogger(SmsMessenger.class);

	private static final Clock MACHINE = Clock.systemUTC();

	/** A message that could not be delivered by then is out of date. */
	private static final Duration VALIDITY = Duration.ofHours(4);

	/** The report that it is out of date comes when it is. */
	private static final Duration REPORTS_WITHIN = VALIDITY.plusMinutes(30);

	/** How far Twilio's clock may be behind ours. */
	private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

	/** After a rest, so that nobody's answer waits for those of others. */
	private static final int BURST = 10;

	/** Of the newest messages to a number, how many are looked through. */
	private static final long LOOKED_THROUGH = 100;

	private final TwilioRestClient client;

	private final TwilioSettings settings;

	private final URI statusCallback;

	private final Residents residents;

	private final TransactionOperations transactions;

	private final Clock clock;

	SmsMessenger(TwilioRestClient client, TwilioSettings settings, URI statusCallback, Residents residents,
			TransactionOperations transactions, Clock clock) {
		this.client = client;
		this.settings = settings;
		this.statusCallback = statusCallback;
		this.residents = residents;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public Medium medium() {
		return Medium.SMS;
	}

	@Override
	public Pace pace() {
		return new Pace(this.settings.smsInterval(), BURST, Duration.ZERO, 1);
	}

	@Override
	public List<Prompt> portions(Prompt prompt, Locale language) {
		return SmsText.portions(prompt);
	}

	@Override
	public Optional<Instant> quietUntil(Urgency urgency, Instant now) {
		return switch (urgency) {
			case ANSWER -> Optional.empty();
			case NOTICE, BROADCAST -> QuietHours.end(now);
		};
	}

	@Override
	public Duration reportsWithin() {
		return REPORTS_WITHIN;
	}

	@Override
	public Delivery deliver(OutgoingId id, Outgoing message) {
		if (this.residents.optedOut(message.to())) {
			return new Delivery.Unreachable("The number opted out of text messages");
		}
		try {
			Message sent = Message
				.creator(new PhoneNumber(message.to().identifier()), new PhoneNumber(this.settings.sender()),
						SmsText.of(message.prompt()))
				.setStatusCallback(this.statusCallback)
				.setValidityPeriod(Math.toIntExact(VALIDITY.toSeconds()))
				.create(this.client);
			return (sent.getSid() != null) ? new Delivery.Sent(sent.getSid())
					: new Delivery.Unknown("An answer of Twilio names no message");
		}
		catch (Throttled ex) {
			return new Delivery.Later(ex.retryAfter(), true, "Twilio: 429");
		}
		catch (RuntimeException ex) {
			return failed(message, ApiFault.of(ex));
		}
	}

	/**
	 * Not asked for by {@code DateSent}: a message still in Twilio's queue has none.
	 */
	@Override
	public Optional<Delivery> find(Outgoing message, Instant since, Predicate<String> known) {
		String text = SmsText.of(message.prompt());
		Instant earliest = earliest(since);
		try {
			Page<Message> newest = Message.reader()
				.setTo(message.to().identifier())
				.setFrom(this.settings.sender())
				.setPageSize(LOOKED_THROUGH)
				.firstPage(this.client);
			return newest.getRecords()
				.stream()
				.filter((candidate) -> text.equals(candidate.getBody()) && isSince(earliest, candidate)
						&& candidate.getSid() != null && !known.test(candidate.getSid()))
				.findFirst()
				.map((found) -> new Delivery.Sent(found.getSid()));
		}
		catch (RuntimeException ex) {
			ApiFault fault = ApiFault.of(ex);
			log.warn("A message that may have been sent could not be looked for: {}", fault.reason());
			return fault.definite() ? Optional.empty()
					: Optional.of(new Delivery.Unknown("Twilio could not be asked whether it has it"));
		}
	}

	private Delivery failed(Outgoing message, ApiFault fault) {
		if (fault.alarming()) {
			log.error("{}: see https://www.twilio.com/docs/api/errors/{} and set the account or its number right",
					fault.reason(), fault.code());
		}
		if (Outcome.of(fault.code()) == Outcome.OPTED_OUT) {
			this.transactions.executeWithoutResult((status) -> this.residents.optOut(message.to(), "21610"));
		}
		return fault.delivery();
	}

	/** Twilio lives in the machine's time, one that is only played in the program's. */
	private Instant earliest(Instant since) {
		Instant sinceInProgram = since.plus(Duration.between(MACHINE.instant(), this.clock.instant()));
		return (sinceInProgram.isBefore(since) ? sinceInProgram : since).minus(CLOCKS_APART);
	}

	private static boolean isSince(Instant earliest, Message candidate) {
		return candidate.getDateCreated() == null || !candidate.getDateCreated().toInstant().isBefore(earliest);
	}

}
