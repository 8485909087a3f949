package org.dyzurka.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.dyzurka.resident.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * A messenger with the pace it is used at, from one start of the program to its end.
 */
class Channel {

	private static final Logger log = LoggerFactory.getLogger(Channel.class);

	private final Messenger messenger;

	private final SharedMoments shared;

	private final Turnstile turnstile;

	private final AddressPace addresses;

	private final CountDownLatch closed = new CountDownLatch(1);

	Channel(Messenger messenger, PaceRows rows) {
		this.messenger = messenger;
		this.shared = new SharedMoments(rows, messenger.medium(), messenger.pace(), System::nanoTime);
		this.turnstile = new Turnstile(messenger.pace(), this.shared, System::nanoTime);
		this.addresses = new AddressPace(System::nanoTime);
	}

	Messenger messenger() {
		return this.messenger;
	}

	boolean isClosed() {
		return this.closed.getCount() == 0;
	}

	/**
	 * Waits until an answer may go to an address.
	 * @return false if the channel was closed meanwhile
	 */
	boolean answers(Address address) throws InterruptedException {
		return reaches(address) && this.turnstile.pass(Urgency.ANSWER, 0);
	}

	/**
	 * Waits until the next message may go to an address that has a moment of the channel
	 * already.
	 * @return false if the channel was closed meanwhile
	 */
	boolean reaches(Address address) throws InterruptedException {
		return rest(this.addresses.reserve(address, this.messenger.pace()));
	}

	/**
	 * Waits for a moment at which something may go that nobody waits for.
	 * @param following how many more wait after it
	 * @return false if the channel was closed meanwhile
	 */
	boolean moment(Urgency urgency, int following) throws InterruptedException {
		return this.turnstile.pass(urgency, following);
	}

	/**
	 * Waits.
	 * @return false if the channel was closed meanwhile
	 */
	boolean rest(Duration wait) throws InterruptedException {
		return !this.closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
	}

	/** No node sends for a while. */
	void pause(Duration wait) {
		this.turnstile.pause(wait);
		try {
			this.shared.pause(wait);
		}
		catch (DataAccessException ex) {
			log.warn("The other nodes could not be told that {} must wait", this.messenger.medium());
		}
	}

	/** How long nothing is sent from now. */
	Duration paused() {
		return this.turnstile.paused();
	}

	/** Compares with the other nodes. */
	void settle() {
		this.turnstile.settle();
	}

	void tidy() {
		this.addresses.tidy();
	}

	void close() {
		this.closed.countDown();
		this.turnstile.close();
	}

}
