package org.dyzurka.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
 * What becomes of messages in hand, written down even if the database is away for a
 * moment: what is not recorded is sent twice.
 */
@Component
class Outcomes {

	private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

	/** Between two attempts to write while the database is away. */
	private static final Duration AGAIN = Duration.ofSeconds(1);

	private final OutgoingRows rows;

	private final InHandRows hand;

	private final Recording recording;

	private final Forsaken forsaken;

	private final BroadcastRows broadcasts;

	private final Residents residents;

	private final TransactionOperations transactions;

	private final Backoff backoff;

	private final ApplicationEventPublisher events;

	Outcomes(OutgoingRows rows, InHandRows hand, Recording recording, Forsaken forsaken, BroadcastRows broadcasts,
			Residents residents, TransactionOperations transactions, Backoff backoff,
			ApplicationEventPublisher events) {
		this.rows = rows;
		this.hand = hand;
		this.recording = recording;
		this.forsaken = forsaken;
		this.broadcasts = broadcasts;
		this.residents = residents;
		this.transactions = transactions;
		this.backoff = backoff;
		this.events = events;
	}

	/** A message in hand was not tried and waits like others. */
	void letGo(QueuedMessage message, Duration limit) throws InterruptedException {
		insist(limit, () -> this.hand.letGo(message.id()));
	}

	/** Ends what waits for an address that no channel serves. */
	void refuse(Address address) {
		String reason = "The channel %s is off".formatted(address.medium());
		this.transactions.executeWithoutResult((status) -> this.forsaken.failAll(address, reason));
	}

	/**
	 * Writes down what became of an attempt, and what follows from it.
	 * @param limit how long to try while the database is away
	 */
	void record(QueuedMessage message, Delivery delivery, Channel channel, Duration limit) throws InterruptedException {
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
				Thread.sleep(AGAIN);
			}
		}
	}

}
