package org.dyzurka.calllist;

import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The timer of this room.
 */
@Configuration(proxyBeanMethods = false)
class CallTimers {

	private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

	@Bean
	RecurringTask<Void> endedCallsTimer(CallList calls) {
		return Tasks.recurring("forget-ended-calls", Schedules.daily(WARSAW, LocalTime.of(3, 15)))
			.execute((timer, context) -> calls.forget());
	}

}
