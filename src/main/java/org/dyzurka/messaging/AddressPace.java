package org.dyzurka.messaging;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

import org.dyzurka.resident.Address;

/**
 * Remembers for each address when its next message may go, so that nobody is spoken to
 * faster than the channel allows. Machine time.
 */
class AddressPace {

	/** When each address would be at rest again (generic cell rate algorithm). */
	private final ConcurrentMap<Address, Long> restedAt = new ConcurrentHashMap<>();

	private final LongSupplier nanoTime;

	AddressPace(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/** Takes the next moment at which a message may go to an address: how long until. */
	Duration reserve(Address address, Pace pace) {
		long interval = pace.addressInterval().toNanos();
		if (interval == 0) {
			return Duration.ZERO;
		}
		long now = this.nanoTime.getAsLong();
		long rested = this.restedAt.merge(address, now + interval,
				(before, fresh) -> (before - now > 0) ? before + interval : fresh);
		long wait = rested - interval * pace.addressBurst() - now;
		return Duration.ofNanos(Math.max(wait, 0));
	}

	/** Drops the addresses that are at rest. */
	void tidy() {
		long now = this.nanoTime.getAsLong();
		this.restedAt.values().removeIf((rested) -> rested - now <= 0);
	}

}
