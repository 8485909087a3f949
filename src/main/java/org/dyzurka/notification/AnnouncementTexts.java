package org.dyzurka.notification;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.dyzurka.PublicUrl;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.messaging.BotLinks;
import org.dyzurka.messaging.Letter;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of announcements: written once, shown as each channel needs it, in the
 * languages of the bot. They tell the consultation as it stands when they are asked for.
 */
@Component
@Transactional(readOnly = true)
public class AnnouncementTexts {

	/** Bot API, sendMessage: 1-4096 characters. */
	private static final int TELEGRAM_LIMIT = 4096;

	/** A post on a Facebook page. */
	private static final int FACEBOOK_LIMIT = 63_206;

	/** The caption of a post on Instagram. */
	private static final int INSTAGRAM_LIMIT = 2_200;

	/** A post on LinkedIn. */
	private static final int LINKEDIN_LIMIT = 3_000;

	/** Nobody looks for more of them under one message. */
	private static final int MOST_BUTTONS = 10;

	private final Consultations consultations;

	private final Duties duties;

	private final Meetings meetings;

	private final Words words;

	private final PublicUrl publicUrl;

	private final ObjectProvider<BotLinks> botLinks;

	private final Clock clock;

	AnnouncementTexts(Consultations consultations, Duties duties, Meetings meetings, Words words, PublicUrl publicUrl,
			ObjectProvider<BotLinks> botLinks, Clock clock) {
		this.consultations = consultations;
		this.duties = duties;
		this.meetings = meetings;
		this.words = words;
		this.publicUrl = publicUrl;
		this.botLinks = botLinks;
		this.clock = clock;
	}

	/**
	 * All of it in order, for pages and feeds.
	 */
	public AnnouncementSheet sheet(Announcement announcement, Locale language) {
		return writing(announcement, language).sheet();
	}

	/**
	 * An e-mail.
	 * @param unsubscribe the address at which one POST ends the subscription, or null for
	 * a preview
	 */
	public Prompt letter(Announcement announcement, Locale language, @Nullable URI unsubscribe) {
		AnnouncementFacts facts = facts(announcement);
		AnnouncementWriting writing = writing(facts, language);
		String subject = facts.plan().title().in(language).replaceAll("\\s+", " ").strip();
		return Prompt.statement(writing.blocks().within(Integer.MAX_VALUE))
			.leading(links(facts, writing))
			.as(new Letter(subject, unsubscribe));
	}

	/**
	 * A message on Telegram, with buttons that open the booking in the bot.
	 */
	public Prompt chat(Announcement announcement, Locale language) {
		AnnouncementFacts facts = facts(announcement);
		AnnouncementWriting writing = writing(facts, language);
		return Prompt.statement(writing.blocks().within(TELEGRAM_LIMIT)).leading(links(facts, writing));
	}

	/**
	 * A text message of two segments at most.
	 */
	public Prompt textMessage(Announcement announcement, Locale language) {
		return Prompt.statement(writing(announcement, language).textMessage().text());
	}

	/**
	 * A post for a social network, to be pasted by hand.
	 * @param network {@link PublicationChannel#FACEBOOK}, {@code INSTAGRAM} or
	 * {@code LINKEDIN}
	 */
	public ReadyText post(Announcement announcement, PublicationChannel network, Locale language) {
		int limit = switch (network) {
			case FACEBOOK -> FACEBOOK_LIMIT;
			case INSTAGRAM -> INSTAGRAM_LIMIT;
			case LINKEDIN -> LINKEDIN_LIMIT;
			case NEWS, CURRENT, NEWSLETTER, TELEGRAM, SMS, BIP, OTHER ->
				throw new IllegalArgumentException(network + " is no social network");
		};
		return new ReadyText(writing(announcement, language).blocks().within(limit), limit);
	}

	/**
	 * HTML for the Public Information Bulletin, with what the bulletin has to tell of its
	 * documents: who publishes, who answers for it, and when it was made, published and
	 * updated.
	 * @param person who answers for it
	 */
	public String bulletin(Announcement announcement, Locale language, String person) {
		AnnouncementFacts facts = facts(announcement);
		AnnouncementWriting writing = writing(facts, language);
		return new Bulletin(writing, this.words.dates(language)).html(facts, language, person, this.clock.instant());
	}

	AnnouncementFacts facts(Announcement announcement) {
		Consultation consultation = this.consultations.find(announcement.consultation()).orElseThrow();
		return new AnnouncementFacts(announcement, consultation, this.duties.of(consultation.id()),
				this.meetings.of(consultation.id()));
	}

	/** Where the register says that something was published, Polish. */
	String section(AnnouncementPhrase section) {
		return this.words.say(section, LocalText.POLISH, Manner.SCREEN, Map.of());
	}

	private AnnouncementWriting writing(Announcement announcement, Locale language) {
		return writing(facts(announcement), language);
	}

	private AnnouncementWriting writing(AnnouncementFacts facts, Locale language) {
		return new AnnouncementWriting(facts, language, this.words, this.publicUrl);
	}

	private List<Link> links(AnnouncementFacts facts, AnnouncementWriting writing) {
		List<Link> links = new ArrayList<>();
		BotLinks bot = this.botLinks.getIfAvailable();
		if (bot != null && writing.isBookable()) {
			String slug = facts.consultation().slug().value();
			if (facts.plan().about().isEmpty()) {
				bot.open(slug)
					.ifPresent((target) -> links.add(new Link(writing.say(AnnouncementPhrase.BUTTON_BOOK), target)));
			}
			else {
				Stream
					.concat(facts.chosenDuties().stream().map(Bookable::of),
							facts.chosenMeetings().stream().map(Bookable::of))
					.sorted((one, other) -> one.time().start().compareTo(other.time().start()))
					.limit(MOST_BUTTONS)
					.forEach((item) -> bot.open(slug + "_" + item.key())
						.ifPresent((target) -> links.add(new Link(writing.button(item.time()), target))));
			}
		}
		links.add(new Link(writing.say(AnnouncementPhrase.BUTTON_PAGE), writing.sheet().page()));
		return links;
	}

	/** A duty or meeting, as something a button opens. */
	private record Bookable(String key, TimeRange time) {

		static Bookable of(Duty duty) {
			return new Bookable(duty.key(), duty.time());
		}

		static Bookable of(Meeting meeting) {
			return new Bookable(meeting.key(), meeting.time());
		}

	}

}
