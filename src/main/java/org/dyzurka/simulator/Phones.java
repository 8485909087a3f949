package org.dyzurka.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What residents write on their telephones and read there. Numbers are E.164. The
 * confirmation that Twilio itself sends after {@code STOP}, {@code START} or {@code HELP}
 * is left out.
 */
@Component
@WhileSimulating
public class Phones {

	private static final int LONGEST_TEXT = 1600;

	private static final int NOT_RETRIEVED = 11200;

	private static final int NOT_XML = 12300;

	private static final int UNEXPECTED = 12200;

	private final TwilioAccount account;

	private final Exchange exchange;

	private final TwilioWebhooks webhooks;

	private final Map<String, TwilioWebhooks.Request> requests = new ConcurrentHashMap<>();

	Phones(TwilioAccount account, Exchange exchange, TwilioWebhooks webhooks) {
		this.account = account;
		this.exchange = exchange;
		this.webhooks = webhooks;
	}

	/**
	 * The number that residents text and call.
	 */
	public String programNumber() {
		return this.account.number();
	}

	/**
	 * Where the number's webhooks stand, as one sets it in Twilio's console; at first
	 * that is {@code dyzurka.public-url}.
	 * @param url scheme, host and port
	 */
	public void webhooksAt(URI url) {
		this.account.webhooksAt(url);
	}

	/**
	 * Texts the program, and returns when the webhook has answered. {@code STOP} and its
	 * like, as the only word, make Twilio refuse later messages with 21610, {@code START}
	 * undoes that; both are forwarded all the same.
	 * @param from a mobile number
	 * @param body 1 to 1600 characters
	 * @return the message, with Twilio's code where the webhook's answer was no good
	 */
	public PhoneMessage text(String from, String body) {
		if (!NumberPlan.valid(from) || NumberPlan.of(from) != NumberPlan.MOBILE || from.equals(this.account.number())) {
			throw new IllegalArgumentException("a text comes from a mobile number, such as +48600000000");
		}
		if (body.isBlank() || body.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException("a text has 1 to " + LONGEST_TEXT + " characters");
		}
		PhoneMessage message = this.exchange.receive(from, body);
		TwilioWebhooks.Request request = new TwilioWebhooks.Request("POST", this.account.webhook("sms"), form(message));
		this.requests.put(message.sid(), request);
		return hand(message.sid(), request);
	}

	/**
	 * Sends the same text once more, as Twilio does when it does not know whether the
	 * first was heard.
	 */
	public PhoneMessage repeat(String sid) {
		TwilioWebhooks.Request request = this.requests.get(sid);
		if (request == null) {
			throw new NoSuchElementException("no such text of a resident");
		}
		return hand(sid, request);
	}

	private PhoneMessage hand(String sid, TwilioWebhooks.Request request) {
		Integer fault = fault(this.webhooks.send(request));
		return this.exchange.change(sid, PhoneMessage.Status.RECEIVED, fault);
	}

	/**
	 * The program answers with messages of their own, so that the webhook's answer holds
	 * none.
	 */
	private static @Nullable Integer fault(TwilioWebhooks.Answer answer) {
		if (!(answer instanceof TwilioWebhooks.Answer.Given given) || !given.successful()) {
			return NOT_RETRIEVED;
		}
		if (!given.type().matches("(application|text)/xml.*")) {
			return NOT_XML;
		}
		try {
			return Twiml.parse(given.body()).isEmpty() ? null : UNEXPECTED;
		}
		catch (TwimlProblem ex) {
			return ex.code();
		}
	}

	/**
	 * Everyone who has written or was written to.
	 */
	public List<String> numbers() {
		return this.exchange.numbers();
	}

	/**
	 * What stands on a telephone now; empty for a number that nobody has used.
	 */
	public PhoneThread thread(String number) {
		return this.exchange.thread(number);
	}

	/**
	 * What stands on a telephone once it is newer than a version, or when the time is up.
	 */
	public PhoneThread awaitNewer(String number, long version, Duration limit) throws InterruptedException {
		return this.exchange.awaitNewer(number, version, limit);
	}

	/**
	 * Lets every later message to a number fail.
	 * @param code of Twilio: from 30000 on it is taken and ends undelivered, below it is
	 * refused at once; none lets them arrive again
	 */
	public void fail(String number, @Nullable Integer code) {
		this.exchange.fail(number, code);
	}

	private Map<String, String> form(PhoneMessage message) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("ToCountry", NumberPlan.country(this.account.number()));
		form.put("ToState", "");
		form.put("SmsMessageSid", message.sid());
		form.put("NumMedia", "0");
		form.put("ToCity", "");
		form.put("FromZip", "");
		form.put("SmsSid", message.sid());
		form.put("FromState", "");
		form.put("SmsStatus", "received");
		form.put("FromCity", "");
		form.put("Body", message.body());
		form.put("FromCountry", NumberPlan.country(message.number()));
		form.put("To", this.account.number());
		form.put("ToZip", "");
		form.put("NumSegments", String.valueOf(message.segments()));
		form.put("MessageSid", message.sid());
		form.put("AccountSid", this.account.sid());
		form.put("From", message.number());
		form.put("ApiVersion", TwilioAccount.API_VERSION);
		return form;
	}

}
