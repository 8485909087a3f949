package org.dyzurka.messaging;

import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What the tables know of a broadcast.
 *
 * @param begun when it began
 * @param closed when it was completed or stopped, or null
 * @param latest when the latest of its recipients ended, or null
 * @param recipients how many there are
 * @param sent to how many it was sent
 * @param failed to how many it could not be
 * @param waiting how many are to come
 */
record BroadcastTally(Instant begun, @Nullable Instant closed, @Nullable Instant latest, int recipients, int sent,
		int failed, int waiting) {

	Progress progress(Supplier<@Nullable Instant> forecast) {
		return new Progress(this.recipients, this.sent, this.failed, this.waiting, this.begun, ended(),
				(this.waiting > 0) ? forecast.get() : null);
	}

	@Nullable Instant ended() {
		if (this.closed == null || this.waiting > 0) {
			return null;
		}
		return (this.latest != null && this.latest.isAfter(this.closed)) ? this.latest : this.closed;
	}

}
