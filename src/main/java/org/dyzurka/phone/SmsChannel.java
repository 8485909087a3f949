package org.dyzurka.phone;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.twilio.http.TwilioRestClient;
import org.dyzurka.PublicUrl;
import org.dyzurka.booking.Bookings;
import org.dyzurka.calllist.CallList;
import org.dyzurka.conversation.Conversations;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.resident.Residents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The parts of the channel for text messages.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(TwilioGiven.class)
class SmsChannel {

	private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(10);

	@Bean
	SmsMessenger smsMessenger(TwilioRestClient client, TwilioSettings settings, PublicUrl publicUrl,
			Residents residents, TransactionOperations transactions, Clock clock) {
		return new SmsMessenger(client, settings, publicUrl.at(StatusController.PATH), residents, transactions, clock);
	}

	@Bean
	Reports deliveryReports(JdbcClient jdbc, Outbox outbox, Residents residents, TransactionOperations transactions) {
		return new Reports(jdbc, outbox, residents, transactions);
	}

	@Bean
	CallsInstead callsInstead(CallList calls, Residents residents, Bookings bookings) {
		return new CallsInstead(calls, residents, bookings);
	}

	@Bean
	SmsIntake smsIntake(Conversations conversations, Residents residents, Reports reports, CallsInstead callsInstead,
			TransactionOperations transactions) {
		return new SmsIntake(conversations, residents, reports, callsInstead, transactions);
	}

	/** Named so that it lives on the machine's time. */
	@Bean
	RecurringTask<Void> twilioReportSweep(Reports reports) {
		return Tasks.recurring("twilio-report-sweep", FixedDelay.of(SWEEP_INTERVAL))
			.execute((instance, context) -> reports.applyEarly());
	}

}
