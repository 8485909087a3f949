package org.dyzurka.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sending of messages from one start of the program to its end: a virtual thread for
 * each address that has an answer to be sent or a message whose moment has come, and
 * never two; one for each channel that waits for those moments; and one that goes its
 * rounds. Every node has its own, since one that was killed leaves its work to the
 * others.
 */
class Shift {

	private static final Logger log = LoggerFactory.getLogger(Shift.class);

	/** Between two rounds. */
	private static final Duration ROUND = Duration.ofSeconds(5);

	/** Answers taken up in one round. */
	private static final int PORTION = 500;

	/** A retry that is due within this time is waited for; others the rounds find. */
	private static final Duration WORTH_WAITING = Duration.ofSeconds(15);

	/** What is in hand at the end of the program is given this long. */
	private static final Duration FINISHING = Duration.ofSeconds(20);

	private final Sending sending;

	private final OutgoingRows rows;

	private final Map<Medium, Channel> channels = new EnumMap<>(Medium.class);

	private final Map<Medium, Pump> pumps = new EnumMap<>(Medium.class);

	/** What was posted in hand and is to be sent before anything else to its address. */
	private final ConcurrentMap<Address, Queue<InHand>> inHand = new ConcurrentHashMap<>();

	/** Addresses being served, with what was posted meanwhile. */
	private final ConcurrentMap<Address, News> lanes = new ConcurrentHashMap<>();

	private final CountDownLatch over = new CountDownLatch(1);

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbox-", 0).factory());

	Shift(Sending sending, OutgoingRows rows, PacedRows paced, PaceRows pace, List<Messenger> messengers) {
		this.sending = sending;
		this.rows = rows;
		for (Messenger messenger : messengers) {
			Channel channel = new Channel(messenger, pace);
			this.channels.put(messenger.medium(), channel);
			this.pumps.put(messenger.medium(), new Pump(channel, paced, this::begin));
		}
	}

	void open() {
		this.pumps.values().forEach(this.threads::execute);
		this.threads.execute(this::goRounds);
	}

	/** Whether an answer on a channel would go this very moment. */
	boolean sendsNow(Medium medium) {
		Channel channel = this.channels.get(medium);
		return channel != null && this.sending.sendsNow(channel);
	}

	/** Answers to an address were posted in hand together: they go now. */
	void hand(Address to, List<InHand> messages) {
		this.inHand.merge(to, new ArrayDeque<>(messages), (before, more) -> {
			before.addAll(more);
			return before;
		});
		tell(to, News.IN_HAND);
	}

	/** Something that waits was posted to an address: it goes now. */
	void wake(Address address) {
		tell(address, News.WAITING);
	}

	private void tell(Address address, News news) {
		while (true) {
			News present = this.lanes.putIfAbsent(address, news);
			if (present == null) {
				serve(address, new Permit(false), () -> {
				});
				return;
			}
			if (present.compareTo(news) >= 0 || this.lanes.replace(address, present, news)) {
				return;
			}
		}
	}

	/** A notice was posted on a medium: it goes at the next moment. */
	void hurry(Medium medium) {
		Pump pump = this.pumps.get(medium);
		if (pump != null) {
			pump.hurry();
		}
	}

	/** Nothing goes on a channel for a while. */
	void pause(Medium medium, Duration wait) {
		Channel channel = this.channels.get(medium);
		if (channel != null) {
			channel.pause(wait);
		}
	}

	/** How long nothing goes on a channel. */
	Duration paused(Medium medium) {
		Channel channel = this.channels.get(medium);
		return (channel != null) ? channel.paused() : Duration.ZERO;
	}

	/**
	 * Renews the claims to what is in hand, and takes up what was left: retries that are
	 * due, and messages orphaned by a crash.
	 */
	void round() {
		this.sending.renewClaims();
		for (Medium medium : Medium.values()) {
			this.rows.due(medium, !this.channels.containsKey(medium), PORTION).forEach(this::wake);
		}
		this.pumps.values().forEach(Pump::lookAgain);
		this.channels.values().forEach(Channel::tidy);
	}

	/** Finishes what is in hand and begins nothing new. */
	void close() {
		this.over.countDown();
		this.channels.values().forEach(Channel::close);
		this.pumps.values().forEach(Pump::lookAgain);
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(FINISHING.toNanos(), TimeUnit.NANOSECONDS)) {
				log.warn("Messages still being sent are left; they are sent again after the next start");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void goRounds() {
		try {
			while (!this.over.await(ROUND.toNanos(), TimeUnit.NANOSECONDS)) {
				try {
					round();
				}
				catch (RuntimeException ex) {
					log.warn("A round was left out: {}", ex.getClass().getName());
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Sends the next message of an address, unless it is being served. */
	private boolean begin(Address address, Runnable afterwards) {
		if (this.lanes.putIfAbsent(address, News.WAITING) != null) {
			return false;
		}
		return serve(address, new Permit(true), afterwards);
	}

	private boolean serve(Address address, Permit permit, Runnable afterwards) {
		try {
			this.threads.execute(() -> {
				try {
					serve(address, permit);
				}
				finally {
					afterwards.run();
				}
			});
			return true;
		}
		catch (RejectedExecutionException ex) {
			// The program ends; the row stays for the next start
			this.lanes.remove(address);
			return false;
		}
	}

	private void serve(Address address, Permit permit) {
		try {
			do {
				News news = this.lanes.replace(address, News.NONE);
				empty(address, permit, news == News.WAITING);
			}
			while (!this.lanes.remove(address, News.NONE));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.lanes.remove(address);
		}
		catch (RuntimeException ex) {
			log.warn("Sending to {} stopped and is taken up by the next round: {}", address, ex.getClass().getName());
			this.lanes.remove(address);
		}
	}

	private void empty(Address address, Permit permit, boolean waits) throws InterruptedException {
		Channel channel = this.channels.get(address.medium());
		if (channel == null) {
			this.sending.refuse(address);
			return;
		}
		Queue<InHand> posted = this.inHand.remove(address);
		boolean allWent = posted == null || this.sending.finish(posted, channel);
		boolean more = waits || !allWent;
		while (more) {
			Optional<Duration> wait = this.sending.advance(address, channel, permit);
			more = wait.isPresent() && wait.get().compareTo(WORTH_WAITING) <= 0 && channel.rest(wait.get());
		}
	}

	/** What an address has that it had not, the most last. */
	private enum News {

		NONE, IN_HAND, WAITING

	}

}
