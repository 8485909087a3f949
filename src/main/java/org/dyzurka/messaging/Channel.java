package org.dyzurka.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.dyzurka.resident.Address;

/**
 * A messenger with the pace it is used at, from one start of the program to its end.
 */
class Channel {

	private final Messenger messenger;

	private final Turnstile turnstile;

	private final AddressPace addresses;

	private final CountDownLatch closed = new CountDownLatch(1);

	Channel(Messenger messenger) {
		this.messenger = messenger;
		this.turnstile = new Turnstile(messenger.pace(), System::nanoTime);
		this.addresses = new AddressPace(System::nanoTime);
	}

	Messenger messenger() {
		return this.messenger;
	}

	/**
	 * Waits until a message may go to an address.
	 * @return false if the channel was closed meanwhile
	 */
	boolean pass(Address address, Urgency urgency) throws InterruptedException {
		Duration wait = this.addresses.reserve(address, this.messenger.pace());
		return rest(wait) && this.turnstile.pass(urgency);
	}

	/**
	 * Waits.
	 * @return false if the channel was closed meanwhile
	 */
	boolean rest(Duration wait) throws InterruptedException {
		return !this.closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
	}

	void pause(Duration wait) {
		this.turnstile.pause(wait);
	}

	void tidy() {
		this.addresses.tidy();
	}

	void close() {
		this.closed.countDown();
		this.turnstile.close();
	}

}
