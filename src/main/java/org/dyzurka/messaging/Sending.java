package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

import org.dyzurka.Correlation;
import org.dyzurka.resident.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the message whose turn it is. No connection is held while it waits or sends.
 */
@Component
class Sending {

	private static final Logger log = LoggerFactory.getLogger(Sending.class);

	private static final Clock MACHINE = Clock.systemUTC();

	/**
	 * How long a message in hand is left to its node that does not renew its claim: what
	 * a killed node had in hand another sends within a minute.
	 */
	private static final Duration CLAIM = Duration.ofSeconds(30);

	/** Between two looks at a message that another node has in hand. */
	private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

	private final OutgoingRows rows;

	private final InHandRows hand;

	private final SentRows sent;

	private final Outcomes outcomes;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final OutboxMeter meter;

	private final Hand inHand = new Hand();

	Sending(OutgoingRows rows, InHandRows hand, SentRows sent, Outcomes outcomes, TransactionOperations transactions,
			Clock clock, OutboxMeter meter) {
		this.rows = rows;
		this.hand = hand;
		this.sent = sent;
		this.outcomes = outcomes;
		this.transactions = transactions;
		this.clock = clock;
		this.meter = meter;
	}

	/**
	 * Sends the next message of an address if it is due and may go: an answer, or what an
	 * answer waits behind, or with a permit anything.
	 * @return how long to wait before calling again, or empty if there is nothing to wait
	 * for
	 */
	Optional<Duration> advance(Address address, Channel channel, Permit permit) throws InterruptedException {
		Optional<QueuedMessage> head = this.rows.head(address);
		if (head.isEmpty()) {
			return Optional.empty();
		}
		QueuedMessage message = head.get();
		boolean pressing = message.hurry() == Urgency.ANSWER;
		Duration wait = Duration.between(MACHINE.instant(), message.dueAt());
		if (wait.isPositive()) {
			return pressing ? untilDue(message, wait) : Optional.empty();
		}
		Optional<Instant> quietUntil = channel.messenger().quietUntil(message.urgency(), this.clock.instant());
		if (quietUntil.isPresent()) {
			this.transactions.executeWithoutResult((status) -> this.rows.hold(message.id(), quietUntil.get()));
			return Optional.of(Duration.ZERO);
		}
		if (!mayGo(message, channel, pressing, permit)) {
			return Optional.empty();
		}
		send(message, channel);
		return Optional.of(Duration.ZERO);
	}

	/** What another node has in hand goes any moment; what this one has comes first. */
	private Optional<Duration> untilDue(QueuedMessage message, Duration wait) {
		if (!message.inHand()) {
			return Optional.of(wait);
		}
		boolean own = this.inHand.of(message.to()).contains(message.id());
		return own ? Optional.empty() : Optional.of(LOOK_AGAIN);
	}

	/**
	 * Whether nothing keeps an answer back: no provider asked to wait, and nobody sleeps.
	 */
	boolean sendsNow(Channel channel) {
		return !channel.isClosed() && channel.paused().isZero()
				&& channel.messenger().quietUntil(Urgency.ANSWER, this.clock.instant()).isEmpty();
	}

	/** Nobody else takes up what this node is about to finish. */
	void renewClaims() {
		this.hand.renew(this.inHand.all(), CLAIM);
	}

	/**
	 * Posts an answer in the caller's transaction, in hand if nothing else goes before
	 * it: the claim needs no transaction of its own then.
	 * @return what {@link #finish} sends when that has committed, or {@link #drop} if it
	 * does not; empty if the answer waits
	 */
	Optional<InHand> post(Outgoing answer) {
		Set<OutgoingId> before = this.inHand.of(answer.to());
		return this.hand.add(answer, CLAIM, before).map((message) -> {
			this.inHand.take(message);
			return new InHand(message, before);
		});
	}

	/** What was posted in hand is not to be sent. */
	void drop(InHand posted) {
		this.inHand.drop(posted.message());
	}

	/**
	 * Sends answers to one address that were posted in hand. They wait like others if
	 * what they were behind did not go, or if the channel closes.
	 * @return whether all of them went
	 */
	boolean finish(Queue<InHand> posted, Channel channel) throws InterruptedException {
		Set<OutgoingId> went = new HashSet<>();
		boolean all = true;
		while (!posted.isEmpty()) {
			InHand next = posted.remove();
			QueuedMessage message = next.message();
			boolean mayGo = went.containsAll(next.behind()) || this.hand.isNext(message);
			if (!mayGo || !channel.answers(message.to())) {
				letGo(message, channel);
				all = false;
			}
			else if (sendInHand(message, channel, posted)) {
				went.add(message.id());
			}
			else {
				all = false;
			}
		}
		return all;
	}

	private void letGo(QueuedMessage message, Channel channel) throws InterruptedException {
		this.outcomes.letGo(message, channel.messenger().patience());
		this.inHand.drop(message);
	}

	private static boolean mayGo(QueuedMessage message, Channel channel, boolean pressing, Permit permit)
			throws InterruptedException {
		if (pressing) {
			return channel.answers(message.to());
		}
		return permit.use() && channel.reaches(message.to());
	}

	private void send(QueuedMessage message, Channel channel) throws InterruptedException {
		if (this.hand.claim(message, CLAIM)) {
			this.inHand.take(message);
			boolean unused = sendInHand(message, channel, new ArrayDeque<>());
		}
	}

	/**
	 * Sends a message.
	 * @param following what is in hand behind it
	 * @return whether it went
	 */
	private boolean sendInHand(QueuedMessage message, Channel channel, Queue<InHand> following)
			throws InterruptedException {
		try (Correlation.Scope turn = Correlation.resume(message.correlation())) {
			Delivery delivery = deliver(message, channel.messenger());
			log.debug("Message {} to {}: {}", message.id().value(), message.to(), delivery.getClass().getSimpleName());
			this.meter.tried(message.to().medium(), message.urgency(), delivery);
			boolean went = delivery instanceof Delivery.Sent;
			while (!went && !following.isEmpty()) {
				letGo(following.remove().message(), channel);
			}
			this.outcomes.record(message, delivery, channel, channel.messenger().patience().multipliedBy(2));
			return went;
		}
		finally {
			this.inHand.drop(message);
		}
	}

	/** Ends what waits for an address that no channel serves. */
	void refuse(Address address) {
		this.outcomes.refuse(address);
	}

	private Delivery deliver(QueuedMessage message, Messenger messenger) {
		try {
			Instant triedAt = message.triedAt();
			Optional<Delivery> found = (triedAt != null)
					? messenger.find(message.outgoing(), triedAt, (id) -> this.sent.knows(messenger.medium(), id))
					: Optional.empty();
			return found.isPresent() ? found.get() : messenger.deliver(message.id(), message.outgoing());
		}
		catch (RuntimeException ex) {
			// Ours, not the network's; without its text, which may quote the message
			log.error("Message {} could not be sent: {} at {}", message.id().value(), ex.getClass().getName(),
					(ex.getStackTrace().length > 0) ? ex.getStackTrace()[0] : "?");
			return new Delivery.Unknown("A fault of ours: " + ex.getClass().getSimpleName());
		}
	}

}
