package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.dyzurka.resident.Medium;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes up what was left: retries that are due, messages orphaned by a crash, and
 * broadcasts, in portions. The timer runs on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class Sweep {

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	/** Of one medium in one sweep: what goes out until the next one at 30 a second. */
	private static final int PORTION = 150;

	/** How long it stays known when a message was sent and what the provider calls it. */
	private static final Duration SENT_KEPT = Duration.ofDays(1);

	@Bean
	Backoff outboxBackoff() {
		return Backoff.USUAL;
	}

	@Bean
	RecurringTask<Void> outboxSweep(OutgoingRows rows, SentRows sent, Attachments attachments, Dispatch dispatch,
			Clock clock) {
		return Tasks.recurring("outbox-sweep", FixedDelay.of(INTERVAL)).execute((instance, context) -> {
			sweep(rows, dispatch, clock);
			sent.forgetWords();
			attachments.forgetSent();
		});
	}

	static void sweep(OutgoingRows rows, Dispatch dispatch, Clock clock) {
		for (Medium medium : Medium.values()) {
			dispatch.wake(rows.due(medium, PORTION));
		}
		dispatch.tidy();
		rows.deleteSentBefore(clock.instant().minus(SENT_KEPT));
	}

}
