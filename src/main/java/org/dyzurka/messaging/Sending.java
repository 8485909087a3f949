package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dyzurka.Correlation;
import org.dyzurka.messaging.InHandRows.Went;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the message whose turn it is and records what became of it. No connection is held
 * while it waits or sends.
 */
@Component
class Sending {

	private static final Logger log = LoggerFactory.getLogger(Sending.class);

	private static final Clock MACHINE = Clock.systemUTC();

	/** Between two attempts to record an outcome while the database is away. */
	private static final Duration RECORD_AGAIN = Duration.ofSeconds(1);

	/**
	 * How long a message in hand is left to its node that does not renew its claim: what
	 * a killed node had in hand another sends within a minute.
	 */
	private static final Duration CLAIM = Duration.ofSeconds(30);

	private final OutgoingRows rows;

	private final InHandRows hand;

	private final Recording recording;

	private final SentRows sent;

	private final Forsaken forsaken;

	private final BroadcastRows broadcasts;

	private final Residents residents;

	private final TransactionOperations transactions;

	private final Backoff backoff;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final OutboxMeter meter;

	private final Set<OutgoingId> inHand = ConcurrentHashMap.newKeySet();

	Sending(OutgoingRows rows, InHandRows hand, Recording recording, SentRows sent, Forsaken forsaken,
			BroadcastRows broadcasts, Residents residents, TransactionOperations transactions, Backoff backoff,
			ApplicationEventPublisher events, Clock clock, OutboxMeter meter) {
		this.meter = meter;
		this.rows = rows;
		this.hand = hand;
		this.recording = recording;
		this.sent = sent;
		this.forsaken = forsaken;
		this.broadcasts = broadcasts;
		this.events = events;
		this.clock = clock;
		this.residents = residents;
		this.transactions = transactions;
		this.backoff = backoff;
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
		insist(channel.messenger().patience(), () -> this.hand.letGo(message.id()));
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
			record(message, delivery, channel, channel.messenger().patience().multipliedBy(2));
		}
		finally {
			this.inHand.remove(message.id());
		}
	}

	/** Ends what waits for an address that no channel serves. */
	void refuse(Address address) {
		String reason = "The channel %s is off".formatted(address.medium());
		this.transactions.executeWithoutResult((status) -> this.forsaken.failAll(address, reason));
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

	private void record(QueuedMessage message, Delivery delivery, Channel channel, Duration limit)
			throws InterruptedException {
		switch (delivery) {
			case Delivery.Sent(String providerId) ->
				recordSent(message, new Went(message.id(), providerId, channel.messenger().reportsWithin()), limit);
			case Delivery.Later later -> postpone(message, later, false, channel, limit);
			case Delivery.Unknown(String reason) ->
				postpone(message, new Delivery.Later(null, false, reason), true, channel, limit);
			case Delivery.Refused(String reason) -> insist(limit, () -> fail(message, reason));
			case Delivery.Unreachable(String reason) -> insist(limit, () -> {
				fail(message, reason);
				this.forsaken.failAll(message.to(), reason);
				this.residents.unreachable(message.to());
			});
		}
	}

	private void recordSent(QueuedMessage message, Went went, Duration limit) throws InterruptedException {
		if (message.forget() || message.broadcast() != null) {
			insist(limit, () -> end(message, () -> this.hand.sent(List.of(went))));
			return;
		}
		retry(limit, () -> this.recording.sent(went));
	}

	private void postpone(QueuedMessage message, Delivery.Later later, boolean doubtful, Channel channel,
			Duration limit) throws InterruptedException {
		Optional<Duration> wait = this.backoff.after(message.attempts() + 1)
			.map((usual) -> (later.after() != null) ? later.after() : usual);
		if (later.wholeChannel()) {
			channel.pause((later.after() != null) ? later.after() : wait.orElse(this.backoff.first()));
		}
		if (wait.isEmpty()) {
			insist(limit, () -> fail(message, later.reason()));
			return;
		}
		insist(limit, () -> this.rows.later(message.id(), wait.get(), later.reason(), doubtful));
	}

	private void fail(QueuedMessage message, String reason) {
		log.warn("Message {} to {} failed: {}", message.id().value(), message.to(), reason);
		end(message, () -> {
			this.rows.failed(message.id(), reason);
			this.events
				.publishEvent(new Undeliverable(message.id(), message.to(), message.language(), message.urgency()));
		});
	}

	private void end(QueuedMessage message, Runnable ending) {
		if (message.forget()) {
			this.rows.delete(message.id());
		}
		else {
			ending.run();
		}
		this.broadcasts.recount(message.broadcast(), message.to());
	}

	/**
	 * Records an outcome even if the database is away for a moment: what is not recorded
	 * is sent twice.
	 */
	private void insist(Duration limit, Runnable outcome) throws InterruptedException {
		retry(limit, () -> this.transactions.executeWithoutResult((status) -> outcome.run()));
	}

	private static void retry(Duration limit, Runnable recording) throws InterruptedException {
		long until = System.nanoTime() + limit.toNanos();
		while (true) {
			try {
				recording.run();
				return;
			}
			catch (DataAccessException | TransactionException ex) {
				if (System.nanoTime() - until >= 0) {
					throw ex;
				}
				Thread.sleep(RECORD_AGAIN);
			}
		}
	}

}
