package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

	private final OutgoingRows rows;

	private final InHandRows hand;

	private final SentRows sent;

	private final Outcomes outcomes;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final OutboxMeter meter;

	private final Set<OutgoingId> inHand = ConcurrentHashMap.newKeySet();

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
			return pressing ? Optional.of(wait) : Optional.empty();
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

	/**
	 * Whether nothing keeps an answer back: no provider asked to wait, and nobody sleeps.
	 */
	boolean sendsNow(Channel channel) {
		return !channel.isClosed() && channel.paused().isZero()
				&& channel.messenger().quietUntil(Urgency.ANSWER, this.clock.instant()).isEmpty();
	}

	/** Nobody else takes up what this node is about to finish. */
	void renewClaims() {
		this.hand.renew(this.inHand, CLAIM);
	}

	/**
	 * Posts an answer in the caller's transaction, in hand if nothing else goes before
	 * it: the claim needs no transaction of its own then.
	 * @return what {@link #finish} sends when that has committed, or {@link #drop} if it
	 * does not; empty if the answer waits
	 */
	Optional<QueuedMessage> post(Outgoing answer) {
		Optional<QueuedMessage> taken = this.hand.add(answer, CLAIM, this.inHand::contains);
		taken.ifPresent((message) -> this.inHand.add(message.id()));
		return taken;
	}

	/** What was posted in hand is not to be sent. */
	void drop(QueuedMessage message) {
		this.inHand.remove(message.id());
	}

	/**
	 * Sends answers to one address that were posted in hand. They wait like others once
	 * something goes before them again, or the channel closes.
	 */
	void finish(Queue<QueuedMessage> posted, Channel channel) throws InterruptedException {
		while (!posted.isEmpty()) {
			QueuedMessage next = posted.remove();
			if (this.hand.isNext(next) && channel.answers(next.to())) {
				sendInHand(next, channel, posted);
			}
			else {
				letGo(next, channel);
			}
		}
	}

	private void letGo(QueuedMessage message, Channel channel) throws InterruptedException {
		this.outcomes.letGo(message, channel.messenger().patience());
		drop(message);
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
			this.inHand.add(message.id());
			sendInHand(message, channel, new ArrayDeque<>());
		}
	}

	/**
	 * Sends a message.
	 * @param following what is in hand behind it
	 */
	private void sendInHand(QueuedMessage message, Channel channel, Queue<QueuedMessage> following)
			throws InterruptedException {
		try (Correlation.Scope turn = Correlation.resume(message.correlation())) {
			Delivery delivery = deliver(message, channel.messenger());
			log.debug("Message {} to {}: {}", message.id().value(), message.to(), delivery.getClass().getSimpleName());
			this.meter.tried(message.to().medium(), message.urgency(), delivery);
			while (!(delivery instanceof Delivery.Sent) && !following.isEmpty()) {
				letGo(following.remove(), channel);
			}
			this.outcomes.record(message, delivery, channel, channel.messenger().patience().multipliedBy(2));
		}
		finally {
			this.inHand.remove(message.id());
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
