package org.dyzurka.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.dyzurka.booking.Bookings;
import org.dyzurka.consultation.Poland;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.dyzurka.wording.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the dialogue can say, how much it listens to, and its nightly forgetting.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class ConversationConfiguration {

	private static final Logger log = LoggerFactory.getLogger(ConversationConfiguration.class);

	/** A resident with no booking on record is forgotten after this long a silence. */
	private static final Duration SILENCE = Duration.ofDays(30);

	/** No call lasts longer than this without being heard of. */
	private static final Duration CALLS = Duration.ofHours(1);

	private static final int AT_ONCE = 1_000;

	@Bean
	Vocabulary dialogueVocabulary() {
		return new Vocabulary("conversation", List.of(Line.values()));
	}

	@Bean
	FloodGate floodGate(LimitSettings settings) {
		LimitSettings checked = settings.checked();
		return new FloodGate(checked.messagesAtOnce(), checked.messageInterval(), System::nanoTime);
	}

	@Bean
	Newcomers newcomers(LimitSettings settings) {
		LimitSettings checked = settings.checked();
		return new Newcomers(checked.newcomersAtOnce(), checked.newcomersPerMinute(), System::nanoTime);
	}

	@Bean
	RecurringTask<Void> forgetSilentResidents(Residents residents, Bookings bookings, Clock clock,
			TransactionTemplate transaction) {
		return Tasks.recurring("forget-silent-residents", Schedules.daily(Poland.ZONE, LocalTime.of(3, 10)))
			.execute((instance, context) -> {
				for (ResidentId silent : residents.silentSince(clock.instant().minus(SILENCE), AT_ONCE)) {
					try {
						transaction.executeWithoutResult((status) -> {
							if (!bookings.any(silent)) {
								residents.erase(silent);
							}
						});
					}
					catch (PessimisticLockingFailureException ex) {
						// Stood in somebody's way, and is asked again tomorrow
						log.info("A silent resident is forgotten a day later");
					}
				}
			});
	}

	/** What calls left, once nobody can go on with it. */
	@Bean
	RecurringTask<Void> forgetCalls(Dialogues dialogues, Replies replies, Guesses guesses, Clock clock,
			TransactionTemplate transaction) {
		return Tasks.recurring("forget-calls", FixedDelay.of(CALLS))
			.execute((instance, context) -> transaction.executeWithoutResult((status) -> {
				dialogues.forgetCalls(clock.instant().minus(CALLS));
				replies.forgetBefore(clock.instant().minus(CALLS));
				guesses.forgetOld();
			}));
	}

	@Bean
	RecurringTask<Void> forgetReceived(Dialogues dialogues, Clock clock) {
		return Tasks.recurring("forget-received", Schedules.daily(Poland.ZONE, LocalTime.of(3, 20)))
			.execute((instance, context) -> dialogues.forgetReceived(clock.instant()));
	}

}
