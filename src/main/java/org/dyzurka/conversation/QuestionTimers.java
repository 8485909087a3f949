package org.dyzurka.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.dyzurka.consultation.Poland;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When questions raised from outside are put, and forgotten.
 */
@Configuration(proxyBeanMethods = false)
class QuestionTimers {

	/** Puts a question; the instance is its number. */
	static final TaskDescriptor<Void> PUT = TaskDescriptor.of("put-question");

	private static final Duration RETRY = Duration.ofSeconds(10);

	/** For so long the buttons of a question work. */
	private static final Duration KEPT = Duration.ofDays(60);

	@Bean
	CustomTask<Void> putQuestion(Putting putting) {
		return Tasks.custom(PUT)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
			.onDeadExecutionRevive()
			.execute((timer, context) -> putting.put(Long.parseLong(timer.getId()))
				.<CompletionHandler<Void>>map(
						(later) -> (complete, operations) -> operations.reschedule(complete, later))
				.orElseGet(CompletionHandler.OnCompleteRemove::new));
	}

	@Bean
	RecurringTask<Void> forgetQuestions(RaisedQuestions questions, Clock clock) {
		return Tasks.recurring("forget-questions", Schedules.daily(Poland.ZONE, LocalTime.of(3, 30)))
			.execute((instance, context) -> questions.forget(clock.instant().minus(KEPT)));
	}

}
