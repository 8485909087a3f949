package org.dyzurka.notification;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementId;
import org.dyzurka.consultation.AnnouncementState;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.OldAnnouncementLoaded;
import org.dyzurka.consultation.Publication;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.Publications;
import org.dyzurka.messaging.Progress;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes announcements: those of our own pages and broadcasts by itself, the others
 * through the office, which says when it has done so. Everything published is entered in
 * the register.
 */
@Component
@Transactional
public class AnnouncementReleases {

	private final Announcements announcements;

	private final AnnouncementChecks checks;

	private final AnnouncementTexts texts;

	private final AnnouncementRegister register;

	private final AnnouncementBroadcasts broadcasts;

	private final Publications publications;

	private final Clock clock;

	AnnouncementReleases(Announcements announcements, AnnouncementChecks checks, AnnouncementTexts texts,
			AnnouncementRegister register, AnnouncementBroadcasts broadcasts, Publications publications, Clock clock) {
		this.announcements = announcements;
		this.checks = checks;
		this.texts = texts;
		this.register = register;
		this.broadcasts = broadcasts;
		this.publications = publications;
		this.clock = clock;
	}

	/**
	 * Publishes one now, whatever its time, unless something is missing.
	 */
	public ReleaseResult release(AnnouncementId id) {
		Optional<Announcement> planned = this.announcements.find(id)
			.filter((announcement) -> announcement.state() == AnnouncementState.PLANNED);
		if (planned.isEmpty()) {
			return new ReleaseResult.NotPlanned();
		}
		List<AnnouncementGap> gaps = this.checks.of(planned.get()).gaps();
		if (!gaps.isEmpty()) {
			return new ReleaseResult.Incomplete(gaps);
		}
		// From here on whoever else wanted to has lost
		Optional<Announcement> published = this.announcements.publish(id);
		if (published.isEmpty()) {
			return new ReleaseResult.NotPlanned();
		}
		spread(published.get());
		return new ReleaseResult.Released();
	}

	/**
	 * The office has published one by hand.
	 * @param section which part of the channel, such as the name of a profile
	 * @param time when
	 * @param address where it is read, or null
	 * @param reached how many it reached, counted, or null
	 * @param author who did it
	 * @return false if it is not published, or that was entered before
	 */
	public boolean publishedByHand(AnnouncementId id, PublicationChannel channel, String section, Instant time,
			@Nullable URI address, @Nullable Integer reached, String author) {
		return this.announcements.find(id)
			.filter((announcement) -> announcement.isIn(channel))
			.map((announcement) -> this.register.enterByHand(this.texts.facts(announcement), channel, section, time,
					address, reached, author))
			.orElse(false);
	}

	/**
	 * How far one has come, channel by channel.
	 */
	@Transactional(readOnly = true)
	public List<ChannelStanding> standing(Announcement announcement) {
		List<Publication> entries = this.publications.of(announcement.consultation())
			.stream()
			.filter((publication) -> announcement.key().equals(publication.entry().announcement()))
			.toList();
		List<ChannelStanding> standing = new ArrayList<>();
		for (PublicationChannel channel : announcement.plan().channels()) {
			standing.add(standing(announcement, channel, entries));
		}
		return standing;
	}

	private ChannelStanding standing(Announcement announcement, PublicationChannel channel, List<Publication> all) {
		Publication entry = all.stream()
			.filter((publication) -> publication.entry().channel() == channel)
			.findFirst()
			.orElse(null);
		Progress progress = this.broadcasts.progress(announcement.id(), channel).orElse(null);
		return new ChannelStanding(channel, state(announcement, channel, entry, progress), entry, progress);
	}

	private ChannelStanding.State state(Announcement announcement, PublicationChannel channel,
			@Nullable Publication entry, @Nullable Progress progress) {
		if (entry != null) {
			return (progress != null && progress.ended() == null) ? ChannelStanding.State.RUNNING
					: ChannelStanding.State.DONE;
		}
		return switch (announcement.state()) {
			case WITHDRAWN -> ChannelStanding.State.WITHDRAWN;
			case PLANNED -> this.broadcasts.isOff(channel) ? ChannelStanding.State.OFF : ChannelStanding.State.PLANNED;
			case PUBLISHED -> (channel.way() == PublicationChannel.Way.HAND) ? ChannelStanding.State.BY_HAND
					: ChannelStanding.State.OFF;
		};
	}

	/**
	 * Publishes one at its time.
	 * @return when to look again, or empty if nothing is left to do
	 */
	Optional<Instant> releaseWhenDue(AnnouncementId id) {
		Optional<Announcement> planned = this.announcements.find(id)
			.filter((announcement) -> announcement.state() == AnnouncementState.PLANNED);
		if (planned.isEmpty()) {
			return Optional.empty();
		}
		Instant due = planned.get().plan().due();
		if (due.isAfter(this.clock.instant())) {
			return Optional.of(due);
		}
		return switch (release(id)) {
			case ReleaseResult.Incomplete incomplete ->
				Optional.of(this.clock.instant().plus(AnnouncementTimers.LOOK_AGAIN));
			case ReleaseResult.Released released -> Optional.empty();
			case ReleaseResult.NotPlanned not -> Optional.empty();
		};
	}

	/** What was published long before it was loaded is entered, and not sent. */
	@EventListener
	void enterOld(OldAnnouncementLoaded old) {
		Announcement announcement = this.announcements.find(old.announcement()).orElseThrow();
		AnnouncementFacts facts = this.texts.facts(announcement);
		for (PublicationChannel channel : announcement.plan().channels()) {
			switch (channel.way()) {
				case PAGE -> this.register.enterPage(facts, channel, announcement.plan().due());
				case BROADCAST, HAND -> this.register.enterElsewhere(facts, channel, announcement.plan().due());
			}
		}
	}

	private void spread(Announcement announcement) {
		AnnouncementFacts facts = this.texts.facts(announcement);
		Instant now = this.clock.instant();
		for (PublicationChannel channel : announcement.plan().channels()) {
			switch (channel.way()) {
				case PAGE -> this.register.enterPage(facts, channel, now);
				case BROADCAST -> this.broadcasts.begin(facts, channel, now);
				case HAND -> {
					// Waits until the office says that it is done
				}
			}
		}
	}

}
