package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.resident.Medium;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * When a broadcast will have been sent: what waits before its last message on each
 * medium, at the pace of the channel, the hours left out in which nobody is disturbed.
 */
@Component
class Forecast {

	/** How exactly the beginning of quiet hours is found. */
	private static final Duration STEP = Duration.ofMinutes(10);

	/** So many steps are looked ahead: about two months. */
	private static final int HORIZON = 10_000;

	private final OutgoingRows rows;

	private final Clock clock;

	private final Map<Medium, Messenger> messengers = new EnumMap<>(Medium.class);

	Forecast(OutgoingRows rows, Clock clock, List<Messenger> messengers) {
		this.rows = rows;
		this.clock = clock;
		messengers.forEach((messenger) -> this.messengers.put(messenger.medium(), messenger));
	}

	/** In the program's time; null if it cannot be told. */
	@Nullable Instant endOf(BroadcastId id) {
		Instant now = this.clock.instant();
		Instant latest = null;
		for (Map.Entry<Medium, Integer> queue : this.rows.queueUpTo(id).entrySet()) {
			Messenger messenger = this.messengers.get(queue.getKey());
			if (messenger == null) {
				return null;
			}
			Instant end = end(messenger, queue.getValue(), now);
			if (end == null) {
				return null;
			}
			latest = (latest == null || end.isAfter(latest)) ? end : latest;
		}
		return latest;
	}

	private static @Nullable Instant end(Messenger messenger, int messages, Instant now) {
		Instant moment = now;
		Duration remaining = messenger.pace().interval().multipliedBy(messages);
		for (int step = 0; step < HORIZON; step++) {
			Optional<Instant> quietUntil = messenger.quietUntil(Urgency.BROADCAST, moment);
			if (quietUntil.isPresent()) {
				moment = quietUntil.get();
			}
			else if (remaining.compareTo(STEP) <= 0) {
				return moment.plus(remaining);
			}
			else {
				moment = moment.plus(STEP);
				remaining = remaining.minus(STEP);
			}
		}
		return null;
	}

}
