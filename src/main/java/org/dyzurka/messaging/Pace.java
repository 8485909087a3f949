package org.dyzurka.messaging;

import java.time.Duration;

/**
 * How fast a channel may be spoken to, as its provider allows. All nodes together keep to
 * it with what nobody waits for; answers are held up by nobody else's messages and made
 * up for afterwards. What is too fast all the same the provider answers by asking to wait
 * ({@link Delivery.Later}), and every node does.
 *
 * @param interval between two messages of the channel
 * @param burst how many messages of the channel may go at once after a rest
 * @param answerInterval between two answers of one node, zero where only the provider's
 * asking to wait holds them up
 * @param addressInterval between two messages to one address
 * @param addressBurst how many messages may go at once to an address that had a rest
 */
public record Pace(Duration interval, int burst, Duration answerInterval, Duration addressInterval, int addressBurst) {

	/** As fast as the provider answers. */
	public static final Pace UNLIMITED = new Pace(Duration.ZERO, 1, Duration.ZERO, 1);

	public Pace {
		if (interval.isNegative() || answerInterval.isNegative() || addressInterval.isNegative() || burst < 1
				|| addressBurst < 1) {
			throw new IllegalArgumentException("A pace has intervals of zero or more and bursts of one or more");
		}
	}

	/** A pace that answers keep like everything else. */
	public Pace(Duration interval, int burst, Duration addressInterval, int addressBurst) {
		this(interval, burst, interval, addressInterval, addressBurst);
	}

}
