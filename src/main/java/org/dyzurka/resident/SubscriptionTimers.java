package org.dyzurka.resident;

import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Forgets every night the addresses that were entered and never confirmed.
 */
@Configuration(proxyBeanMethods = false)
class SubscriptionTimers {

	private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

	@Bean
	RecurringTask<Void> forgetUnconfirmed(SubscriptionRequests requests) {
		return Tasks.recurring("forget-unconfirmed-subscriptions", Schedules.daily(WARSAW, LocalTime.of(3, 30)))
			.execute((timer, context) -> requests.forgetOld());
	}

}
