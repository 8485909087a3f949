package org.dyzurka.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.dyzurka.consultation.Poland;
import org.dyzurka.wording.Vocabulary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The timers of what residents are told about their own bookings.
 */
@Configuration(proxyBeanMethods = false)
class NoticeTimers {

	/** The time to answer is over; the instance is the id of what was asked. */
	static final TaskDescriptor<Void> SILENCE = TaskDescriptor.of("asked-silence");

	/** Sends a reminder; the instance is {@link Reminder#timer()}. */
	static final TaskDescriptor<Void> REMINDER = TaskDescriptor.of("reminder");

	/**
	 * Puts a wished reminder on the call list; the instance is {@link Reminder#timer()}.
	 */
	static final TaskDescriptor<Void> REMINDER_CALL = TaskDescriptor.of("reminder-call");

	/** Tells an expert what changed; the instance is the id of one of the changes. */
	static final TaskDescriptor<Void> EXPERT_NEWS = TaskDescriptor.of("expert-news");

	private static final Duration RETRY = Duration.ofSeconds(30);

	@Bean
	Vocabulary noticeVocabulary() {
		return new Vocabulary("notification", List.of(NoticePhrase.values()));
	}

	@Bean
	CustomTask<Void> silenceTimer(Asking asking, TransactionTemplate transaction) {
		return timer(SILENCE, transaction, (id) -> {
			asking.silent(UUID.fromString(id));
			return Optional.empty();
		});
	}

	@Bean
	CustomTask<Void> reminderTimer(Reminders reminders, TransactionTemplate transaction) {
		return timer(REMINDER, transaction, (id) -> reminders.send(Reminder.of(id)));
	}

	@Bean
	CustomTask<Void> reminderCallTimer(ReminderCalls calls, TransactionTemplate transaction) {
		return timer(REMINDER_CALL, transaction, (id) -> {
			calls.due(Reminder.of(id));
			return Optional.empty();
		});
	}

	@Bean
	CustomTask<Void> expertNewsTimer(ExpertNews news, TransactionTemplate transaction) {
		return timer(EXPERT_NEWS, transaction, (id) -> news.tell(UUID.fromString(id)));
	}

	@Bean
	RecurringTask<Void> forgetNotices(Asking asking, Reminders reminders, ReminderCalls calls,
			InterpreterRequests interpreters, TransactionTemplate transaction) {
		return Tasks.recurring("forget-notices", Schedules.daily(Poland.ZONE, LocalTime.of(3, 25)))
			.execute((timer, context) -> transaction.executeWithoutResult((status) -> {
				asking.forget();
				reminders.forget();
				calls.forget();
				interpreters.forget();
			}));
	}

	/** A timer that is tried until its work is committed, on one node or the other. */
	private static CustomTask<Void> timer(TaskDescriptor<Void> timer, TransactionTemplate transaction, Work work) {
		return Tasks.custom(timer)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
			.onDeadExecutionRevive()
			.execute((instance, context) -> Objects
				.requireNonNull(transaction.execute((status) -> work.done(instance.getId())))
				.<CompletionHandler<Void>>map(
						(again) -> (complete, operations) -> operations.reschedule(complete, again))
				.orElseGet(CompletionHandler.OnCompleteRemove::new));
	}

	/** What a timer does for its instance. */
	private interface Work {

		/**
		 * Does it.
		 * @return when there is more to do, or empty
		 */
		Optional<Instant> done(String id);

	}

}
