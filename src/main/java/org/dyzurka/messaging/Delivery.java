package org.dyzurka.messaging;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to send.
 */
public sealed interface Delivery {

	/**
	 * The provider has it.
	 *
	 * @param providerId what the provider calls the message
	 */
	record Sent(String providerId) implements Delivery {
	}

	/**
	 * Not now.
	 *
	 * @param after how long the provider asks to wait, or null when it did not say
	 * @param wholeChannel whether the wait is for every message of the channel (a 429),
	 * not just this one
	 * @param reason for the office and the log, without anything personal
	 */
	record Later(@Nullable Duration after, boolean wholeChannel, String reason) implements Delivery {
	}

	/**
	 * The provider may have it or not: it did not answer to the end. Before it is sent
	 * again it is looked for ({@link Messenger#find}).
	 *
	 * @param reason for the office and the log, without anything personal
	 */
	record Unknown(String reason) implements Delivery {
	}

	/**
	 * Never: the message itself is refused.
	 *
	 * @param reason for the office, without anything personal
	 */
	record Refused(String reason) implements Delivery {
	}

	/**
	 * Never: the address takes no messages any more.
	 *
	 * @param reason for the office, without anything personal
	 */
	record Unreachable(String reason) implements Delivery {
	}

}
