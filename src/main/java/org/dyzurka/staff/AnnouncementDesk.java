package org.dyzurka.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementState;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Organiser;
import org.dyzurka.consultation.Publication;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.duty.Duties;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.messaging.Progress;
import org.dyzurka.notification.AnnouncementChecks;
import org.dyzurka.notification.AnnouncementFindings;
import org.dyzurka.notification.AnnouncementGap;
import org.dyzurka.notification.AnnouncementReleases;
import org.dyzurka.notification.AnnouncementTexts;
import org.dyzurka.notification.AnnouncementWarning;
import org.dyzurka.notification.ChannelStanding;
import org.dyzurka.notification.ReadyText;
import org.dyzurka.wording.Gsm;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announcements as the office sees them.
 */
@Component
@Transactional(readOnly = true)
class AnnouncementDesk {

	private final Announcements announcements;

	private final Consultations consultations;

	private final AnnouncementChecks checks;

	private final AnnouncementTexts texts;

	private final AnnouncementReleases releases;

	private final Duties duties;

	private final Meetings meetings;

	private final Words words;

	private final Moments moments;

	AnnouncementDesk(Announcements announcements, Consultations consultations, AnnouncementChecks checks,
			AnnouncementTexts texts, AnnouncementReleases releases, Duties duties, Meetings meetings, Words words,
			Moments moments) {
		this.announcements = announcements;
		this.consultations = consultations;
		this.checks = checks;
		this.texts = texts;
		this.releases = releases;
		this.duties = duties;
		this.meetings = meetings;
		this.words = words;
		this.moments = moments;
	}

	List<OfConsultation> all(Locale reader) {
		List<OfConsultation> all = new ArrayList<>();
		for (Consultation consultation : this.consultations.all()) {
			all.add(new OfConsultation(consultation.slug().value(), consultation.title().in(reader),
					this.announcements.of(consultation.id())
						.stream()
						.map((announcement) -> line(announcement, reader))
						.toList()));
		}
		return all;
	}

	AnnouncementLine line(Announcement announcement, Locale reader) {
		AnnouncementFindings findings = (announcement.state() == AnnouncementState.PLANNED)
				? this.checks.of(announcement) : new AnnouncementFindings(List.of(), List.of());
		Instant published = announcement.publishedAt();
		return new AnnouncementLine(announcement.id().value().toString(), announcement.plan().title().in(reader),
				announcement.plan().kind().name(), announcement.state().name(),
				this.moments.told((published != null) ? published : announcement.plan().due(), reader),
				announcement.plan().channels(), findings.gaps(),
				findings.warnings().stream().map(WarningLine::of).toList(), published == null);
	}

	List<ChannelLine> channels(Announcement announcement, Locale reader) {
		return this.releases.standing(announcement).stream().map((standing) -> line(standing, reader)).toList();
	}

	private ChannelLine line(ChannelStanding standing, Locale reader) {
		Publication entry = standing.entry();
		Progress progress = standing.progress();
		Instant foreseen = (progress != null) ? progress.foreseen() : null;
		return new ChannelLine(standing.channel().name(), standing.state().name(),
				(entry != null) ? this.moments.told(entry.entry().time(), reader) : null,
				(progress != null) ? new Sent(progress.recipients(), progress.sent(), progress.failed(),
						progress.waiting(), (foreseen != null) ? this.moments.told(foreseen, reader) : null) : null);
	}

	/** The text of each channel in each language. */
	List<Preview> previews(Announcement announcement) {
		List<Preview> previews = new ArrayList<>();
		for (Locale language : this.words.languages()) {
			for (PublicationChannel channel : announcement.plan().channels()) {
				if (channel != PublicationChannel.CURRENT) {
					previews.add(preview(announcement, channel, language));
				}
			}
		}
		return previews;
	}

	private Preview preview(Announcement announcement, PublicationChannel channel, Locale language) {
		String tag = language.getLanguage();
		return switch (channel) {
			case FACEBOOK, INSTAGRAM, LINKEDIN -> {
				ReadyText post = this.texts.post(announcement, channel, language);
				yield new Preview(tag, channel.name(), post.text(), post.length(), post.limit(), 0);
			}
			case SMS -> {
				String text = this.texts.textMessage(announcement, language).text();
				yield new Preview(tag, channel.name(), text, text.length(), 0, Gsm.segments(text));
			}
			case TELEGRAM -> whole(tag, channel, this.texts.chat(announcement, language).text());
			case BIP -> whole(tag, channel, this.texts.bulletin(announcement, language, unit(announcement)));
			case NEWS, CURRENT, NEWSLETTER, OTHER ->
				whole(tag, channel, this.texts.letter(announcement, language, null).text());
		};
	}

	private static Preview whole(String tag, PublicationChannel channel, String text) {
		return new Preview(tag, channel.name(), text, text.length(), 0, 0);
	}

	private String unit(Announcement announcement) {
		return this.consultations.find(announcement.consultation())
			.stream()
			.flatMap((consultation) -> consultation.organisers().stream())
			.filter(Organiser::lead)
			.map((lead) -> lead.name().in(LocalText.POLISH))
			.collect(Collectors.joining());
	}

	/** The duties and meetings one may be about, by key. */
	Map<String, String> events(ConsultationId consultation, Locale reader) {
		Map<String, String> events = new LinkedHashMap<>();
		this.duties.of(consultation)
			.forEach((duty) -> events.put(duty.key(),
					this.moments.told(duty.time().start(), duty.time().end(), reader) + " · " + duty.expert().name()));
		this.meetings.of(consultation)
			.forEach((meeting) -> events.put(meeting.key(),
					this.moments.told(meeting.time().start(), meeting.time().end(), reader) + " · "
							+ meeting.title().in(reader)));
		return events;
	}

	/**
	 * The announcements of one consultation.
	 *
	 * @param slug of the consultation
	 * @param title of the consultation
	 * @param lines by the time they are planned for
	 */
	record OfConsultation(String slug, String title, List<AnnouncementLine> lines) {
	}

	/**
	 * One announcement.
	 *
	 * @param id of the announcement
	 * @param title its title
	 * @param kind its kind
	 * @param state where it stands
	 * @param when it was or is to be published
	 * @param channels where
	 * @param gaps what is missing
	 * @param warnings what to look at
	 * @param open whether it can be changed
	 */
	record AnnouncementLine(String id, String title, String kind, String state, String when,
			List<PublicationChannel> channels, List<AnnouncementGap> gaps, List<WarningLine> warnings, boolean open) {
	}

	/**
	 * A warning, as words and what goes into them.
	 *
	 * @param words which words
	 * @param is what there is
	 * @param least what there should be
	 */
	record WarningLine(String words, String is, String least) {

		static WarningLine of(AnnouncementWarning warning) {
			return switch (warning) {
				case AnnouncementWarning.NotOnSchedule(var way) -> new WarningLine("way-" + way.name(), "", "");
				case AnnouncementWarning.NoDuties() -> new WarningLine("no-duties", "", "");
				case AnnouncementWarning.Gone(var key) -> new WarningLine("gone", key, "");
				case AnnouncementWarning.ShortCampaign(var days, var least) ->
					new WarningLine("short-campaign", Long.toString(days), Integer.toString(least));
				case AnnouncementWarning.ShortConsultation(var days, var least) ->
					new WarningLine("short-consultation", Long.toString(days), Integer.toString(least));
				case AnnouncementWarning.FewWays(var ways, var least) ->
					new WarningLine("few-ways", Integer.toString(ways), Integer.toString(least));
			};
		}

	}

	/**
	 * How far it has come in one channel.
	 *
	 * @param channel which
	 * @param state how far
	 * @param entered when it was published, or null
	 * @param sent of a broadcast, or null
	 */
	record ChannelLine(String channel, String state, @Nullable String entered, @Nullable Sent sent) {
	}

	/**
	 * A broadcast under way, or ended.
	 *
	 * @param recipients how many
	 * @param sent to how many
	 * @param failed for how many
	 * @param waiting how many still wait
	 * @param foreseen when the last will have been sent, or null
	 */
	record Sent(int recipients, int sent, int failed, int waiting, @Nullable String foreseen) {
	}

	/**
	 * The text of one channel in one language.
	 *
	 * @param language ISO 639 code
	 * @param channel which
	 * @param text as it goes out
	 * @param length in characters
	 * @param limit of the network, or 0
	 * @param segments of a text message, or 0
	 */
	record Preview(String language, String channel, String text, int length, int limit, int segments) {
	}

}
