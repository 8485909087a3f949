package org.dyzurka.phone;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Twilio asks for a pause (HTTP 429). The SDK's own exception loses for how long.
 */
class Throttled extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final @Nullable Duration retryAfter;

	Throttled(@Nullable Duration retryAfter) {
		super("Twilio: 429 too many requests");
		this.retryAfter = retryAfter;
	}

	/** How long it asks to wait, or null when it does not say. */
	@Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
