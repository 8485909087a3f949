package org.dyzurka.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementId;
import org.dyzurka.consultation.AnnouncementPlanned;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.messaging.BroadcastId;
import org.dyzurka.wording.Vocabulary;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The timers of announcements, and what announcements can say.
 */
@Configuration(proxyBeanMethods = false)
class AnnouncementTimers {

	/** Publishes at its time; the instance is the id of the announcement. */
	static final TaskDescriptor<Void> RELEASE = TaskDescriptor.of("announcement-release");

	/** Adds the recipients; the instance is the id of the broadcast. */
	static final TaskDescriptor<Void> BROADCAST = TaskDescriptor.of("announcement-broadcast");

	/** One that lacks something is looked at again after this long. */
	static final Duration LOOK_AGAIN = Duration.ofHours(1);

	private static final Duration RETRY = Duration.ofSeconds(10);

	private static final Duration COUNT = Duration.ofSeconds(10);

	@Bean
	Vocabulary announcementVocabulary() {
		return new Vocabulary("notification", List.of(AnnouncementPhrase.values()));
	}

	@Bean
	CustomTask<Void> announcementRelease(AnnouncementReleases releases) {
		return Tasks.custom(RELEASE)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
			.onDeadExecutionRevive()
			.execute((timer, context) -> releases.releaseWhenDue(new AnnouncementId(UUID.fromString(timer.getId())))
				.<CompletionHandler<Void>>map(
						(again) -> (complete, operations) -> operations.reschedule(complete, again))
				.orElseGet(CompletionHandler.OnCompleteRemove::new));
	}

	@Bean
	OneTimeTask<Void> announcementBroadcast(AnnouncementBroadcasts broadcasts, TransactionTemplate transaction) {
		return Tasks.oneTime(BROADCAST)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
			.onDeadExecutionRevive()
			.execute((timer, context) -> {
				BroadcastId id = new BroadcastId(UUID.fromString(timer.getId()));
				boolean more = true;
				while (more) {
					more = Boolean.TRUE.equals(transaction.execute((status) -> broadcasts.addPortion(id)));
				}
			});
	}

	/** Lives on the machine's time, as the sending does that it counts. */
	@Bean
	RecurringTask<Void> announcementCount(AnnouncementBroadcasts broadcasts, TransactionTemplate transaction) {
		return Tasks.recurring("announcement-count-sweep", FixedDelay.of(COUNT)).execute((timer, context) -> {
			for (BroadcastId id : broadcasts.uncounted()) {
				transaction.executeWithoutResult((status) -> broadcasts.count(id));
			}
		});
	}

	/**
	 * Sets the timer of each announcement that is planned, in the same transaction. A
	 * timer that goes off too early finds out by itself.
	 */
	@Component
	static class Setting {

		private final Announcements announcements;

		private final ObjectProvider<SchedulerClient> timers;

		Setting(Announcements announcements, ObjectProvider<SchedulerClient> timers) {
			this.announcements = announcements;
			this.timers = timers;
		}

		@EventListener
		void set(AnnouncementPlanned planned) {
			Announcement announcement = this.announcements.find(planned.announcement()).orElseThrow();
			SchedulableInstance<Void> timer = RELEASE.instance(announcement.id().value().toString())
				.scheduledTo(announcement.plan().due());
			SchedulerClient scheduler = this.timers.getObject();
			if (!scheduler.scheduleIfNotExists(timer)) {
				scheduler.reschedule(timer);
			}
		}

	}

}
