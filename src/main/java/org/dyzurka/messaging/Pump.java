package org.dyzurka.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;

import org.dyzurka.messaging.PacedRows.Kept;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends on one channel what nobody waits for: keeps some seconds' worth of messages for
 * this node, waits for a moment, and only then gives the next of them to a thread of its
 * own. So as many threads run as messages are with the provider, and an answer to the
 * same address is never behind one that waits for its moment.
 */
class Pump implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(Pump.class);

	/** Worth of messages that are kept at a time. */
	private static final Duration WORTH = Duration.ofSeconds(2);

	private static final int FEWEST_KEPT = 8;

	private static final int MOST_KEPT = 500;

	/** Longer than what is kept takes to be sent. */
	private static final Duration KEPT = Duration.ofSeconds(20);

	/** What waited so long here another node may take any moment. */
	private static final Duration OVER = KEPT.minusSeconds(5);

	/** At the provider at a time, so that an answer finds a free connection. */
	private static final int UNDER_WAY = 40;

	/**
	 * Between two looks for messages that are due again or were behind an answer, and at
	 * the other nodes. Not after each answer: a look costs more than sending one.
	 */
	private static final Duration IDLE = Duration.ofSeconds(1);

	private final Channel channel;

	private final PacedRows rows;

	private final BiPredicate<Address, Runnable> lanes;

	private final int most;

	private final Deque<Kept> notices = new ArrayDeque<>();

	private final Deque<Kept> broadcasts = new ArrayDeque<>();

	private final Semaphore underWay = new Semaphore(UNDER_WAY);

	/** One permit as soon as something new may be due. */
	private final Semaphore news = new Semaphore(0);

	private volatile boolean urgent;

	/**
	 * A pump.
	 * @param lanes takes an address to send its next message and what to do afterwards;
	 * false if the address is busy
	 */
	Pump(Channel channel, PacedRows rows, BiPredicate<Address, Runnable> lanes) {
		this.channel = channel;
		this.rows = rows;
		this.lanes = lanes;
		long interval = Math.max(channel.messenger().pace().interval().toNanos(), 1);
		this.most = (int) Math.clamp(WORTH.toNanos() / interval, FEWEST_KEPT, MOST_KEPT);
	}

	/** A notice was posted: it goes before every broadcast. */
	void hurry() {
		this.urgent = true;
		lookAgain();
	}

	/** Something may be due that was not. */
	void lookAgain() {
		if (this.news.availablePermits() == 0) {
			this.news.release();
		}
	}

	@Override
	public void run() {
		try {
			while (!this.channel.isClosed()) {
				turn();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			leave();
		}
	}

	private void turn() throws InterruptedException {
		try {
			refill();
			if (this.notices.isEmpty() && this.broadcasts.isEmpty()) {
				this.channel.settle();
				boolean unused = this.news.tryAcquire(IDLE.toNanos(), TimeUnit.NANOSECONDS);
				return;
			}
			sendNext();
		}
		catch (RuntimeException ex) {
			log.warn("Sending on {} rests for a moment: {}", this.channel.messenger().medium(),
					ex.getClass().getName());
			boolean unused = this.channel.rest(IDLE);
		}
	}

	private void sendNext() throws InterruptedException {
		Urgency urgency = this.notices.isEmpty() ? Urgency.BROADCAST : Urgency.NOTICE;
		if (!this.channel.moment(urgency, this.notices.size() + this.broadcasts.size() - 1)) {
			return;
		}
		this.underWay.acquire();
		if (this.urgent) {
			refill();
		}
		Kept next = next();
		if (next == null) {
			this.underWay.release();
		}
		else if (this.channel.isClosed() || !this.lanes.test(next.to(), this::arrive)) {
			this.underWay.release();
			this.rows.letGo(List.of(next));
		}
	}

	/** One was sent: what comes next for its address may be due. */
	private void arrive() {
		this.underWay.release();
		lookAgain();
	}

	private void refill() {
		int kept = this.notices.size() + this.broadcasts.size();
		if (!this.urgent && kept > this.most / 2) {
			return;
		}
		this.urgent = false;
		this.rows.quieten(this.channel.messenger());
		List<Kept> more = this.rows.keep(this.channel.messenger().medium(), Math.max(this.most - kept, FEWEST_KEPT),
				KEPT);
		for (Kept message : more) {
			((message.urgency() == Urgency.NOTICE) ? this.notices : this.broadcasts).add(message);
		}
	}

	/** The next that is still ours. */
	private @Nullable Kept next() {
		while (true) {
			Kept next = this.notices.isEmpty() ? this.broadcasts.poll() : this.notices.poll();
			if (next == null || System.nanoTime() - next.since() < OVER.toNanos()) {
				return next;
			}
		}
	}

	/** The next start, or another node, need not wait. */
	private void leave() {
		List<Kept> left = new ArrayList<>(this.notices);
		left.addAll(this.broadcasts);
		try {
			this.rows.letGo(left);
		}
		catch (RuntimeException ex) {
			log.debug("Messages kept for a node that ends are sent when their time is over");
		}
	}

}
