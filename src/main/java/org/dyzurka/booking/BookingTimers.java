package org.dyzurka.booking;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The timers of this room, and its settings.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HoldLimits.class)
class BookingTimers {

	/** Ends a hold in time; the instance is the id of the hold. */
	static final TaskDescriptor<Void> HOLD_EXPIRY = TaskDescriptor.of("hold-expiry");

	/** Ends an offer in time; the instance is the id of the offer. */
	static final TaskDescriptor<Void> OFFER_EXPIRY = TaskDescriptor.of("offer-expiry");

	private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(1);

	private static final Duration RETRY = Duration.ofSeconds(10);

	private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

	@Bean
	CustomTask<Void> holdTimer(HoldExpiry expiry) {
		return Tasks.custom(HOLD_EXPIRY)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
			.onDeadExecutionRevive()
			.execute((timer, context) -> expiry.expire(new HoldId(UUID.fromString(timer.getId())))
				.<CompletionHandler<Void>>map(
						(lapses) -> (complete, operations) -> operations.reschedule(complete, lapses))
				.orElseGet(CompletionHandler.OnCompleteRemove::new));
	}

	@Bean
	CustomTask<Void> offerTimer(OfferExpiry expiry) {
		return Tasks.custom(OFFER_EXPIRY)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
			.onDeadExecutionRevive()
			.execute((timer, context) -> expiry.expire(new OfferId(UUID.fromString(timer.getId())))
				.<CompletionHandler<Void>>map(
						(lapses) -> (complete, operations) -> operations.reschedule(complete, lapses))
				.orElseGet(CompletionHandler.OnCompleteRemove::new));
	}

	@Bean
	RecurringTask<Void> waitingListTimer(WaitingListSweep sweep) {
		return Tasks.recurring("waiting-list-sweep", FixedDelay.of(SWEEP_INTERVAL))
			.execute((timer, context) -> sweep.sweep());
	}

	@Bean
	RecurringTask<Void> retentionTimer(Retention retention) {
		return Tasks.recurring("forget-past-bookings", Schedules.daily(WARSAW, LocalTime.of(3, 0)))
			.execute((timer, context) -> retention.forget());
	}

}
