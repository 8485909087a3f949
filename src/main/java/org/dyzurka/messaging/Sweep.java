package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Clears away what is over: messages that were sent, their words and files, broadcasts
 * that have ended or were stopped. The timer runs on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class Sweep {

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	/** How long it stays known when a message was sent and what the provider calls it. */
	private static final Duration SENT_KEPT = Duration.ofDays(1);

	@Bean
	Backoff outboxBackoff() {
		return Backoff.USUAL;
	}

	@Bean
	RecurringTask<Void> outboxSweep(OutgoingRows rows, SentRows sent, BroadcastRows broadcasts, Attachments attachments,
			TransactionOperations transactions, Clock clock) {
		return Tasks.recurring("outbox-sweep", FixedDelay.of(INTERVAL)).execute((instance, context) -> {
			rows.deleteSentBefore(clock.instant().minus(SENT_KEPT));
			sent.forgetWords();
			transactions.executeWithoutResult((status) -> broadcasts.withdraw());
			transactions.executeWithoutResult((status) -> broadcasts.fold());
			attachments.forgetSent();
		});
	}

}
