package org.dyzurka.messaging;

import java.time.Duration;

/**
 * How fast a channel may be spoken to, as its provider allows. Kept by each node for
 * itself, in machine time; what it lets through too fast the provider answers by asking
 * to wait ({@link Delivery.Later}).
 *
 * @param interval between two messages of the channel
 * @param burst how many messages of the channel may go at once after a rest
 * @param addressInterval between two messages to one address
 * @param addressBurst how many messages may go at once to an address that had a rest
 */
public record Pace(Duration interval, int burst, Duration addressInterval, int addressBurst) {

	/** As fast as the provider answers. */
	public static final Pace UNLIMITED = new Pace(Duration.ZERO, 1, Duration.ZERO, 1);

	public Pace {
		if (interval.isNegative() || addressInterval.isNegative() || burst < 1 || addressBurst < 1) {
			throw new IllegalArgumentException("A pace has intervals of zero or more and bursts of one or more");
		}
	}

}
