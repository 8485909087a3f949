package org.dyzurka.messaging;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
 * each address that has something to be sent, and never two.
 */
class Shift {

	private static final Logger log = LoggerFactory.getLogger(Shift.class);

	/** A retry that is due within this time is waited for; others the sweep finds. */
	private static final Duration WORTH_WAITING = Duration.ofSeconds(15);

	/** What is in hand at the end of the program is given this long. */
	private static final Duration FINISHING = Duration.ofSeconds(20);

	private final Sending sending;

	private final Map<Medium, Channel> channels = new EnumMap<>(Medium.class);

	/** Addresses being served; true if something new was posted meanwhile. */
	private final ConcurrentMap<Address, Boolean> lanes = new ConcurrentHashMap<>();

	private final ExecutorService threads = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("outbox-", 0).factory());

	Shift(Sending sending, List<Messenger> messengers) {
		this.sending = sending;
		messengers.forEach((messenger) -> this.channels.put(messenger.medium(), new Channel(messenger)));
	}

	/** Sees to an address, now or as soon as what is in hand for it is done. */
	void wake(Address address) {
		if (this.lanes.put(address, true) != null) {
			return;
		}
		try {
			this.threads.execute(() -> serve(address));
		}
		catch (RejectedExecutionException ex) {
			// The program ends; the row stays for the next start
			this.lanes.remove(address);
		}
	}

	void tidy() {
		this.channels.values().forEach(Channel::tidy);
	}

	/** Finishes what is in hand and begins nothing new. */
	void close() {
		this.channels.values().forEach(Channel::close);
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

	private void serve(Address address) {
		try {
			do {
				this.lanes.replace(address, false);
				empty(address);
			}
			while (!this.lanes.remove(address, false));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.lanes.remove(address);
		}
		catch (RuntimeException ex) {
			log.warn("Sending to {} stopped and is taken up by the sweep: {}", address, ex.getClass().getName());
			this.lanes.remove(address);
		}
	}

	private void empty(Address address) throws InterruptedException {
		Channel channel = this.channels.get(address.medium());
		if (channel == null) {
			this.sending.refuse(address);
			return;
		}
		boolean more = true;
		while (more) {
			Optional<Duration> wait = this.sending.advance(address, channel);
			more = wait.isPresent() && wait.get().compareTo(WORTH_WAITING) <= 0 && channel.rest(wait.get());
		}
	}

}
