package org.dyzurka.notification;

import java.util.Locale;
import java.util.Set;

import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Phrase;

/**
 * What announcements say, section {@code announcement} of {@code bot-scripts}.
 */
enum AnnouncementPhrase implements Phrase {

	/** The first sentence, one for each kind. */
	LEAD_FORTHCOMING("title", "period", "organisers"), LEAD_START("title", "period", "organisers"),
	LEAD_INVITATION("title", "period", "organisers"), LEAD_PROGRESS("title", "period", "organisers"),
	LEAD_CHANGE("title", "period", "organisers"), LEAD_REMINDER("title", "period", "organisers"),
	LEAD_CLOSING("title", "period", "organisers"), LEAD_REPORT("title", "period", "organisers"),

	HEADING_PURPOSE, HEADING_SUBJECT, HEADING_LEGAL_BASIS, HEADING_SCHEDULE, HEADING_FORMS, HEADING_OTHER_FORMS,
	HEADING_HOW, HEADING_DOCUMENTS,

	/** A line of the schedule. */
	DUTY_TELEPHONE("day", "from", "to", "number", "languages"),
	DUTY_IN_PERSON("day", "from", "to", "place", "languages"), MEETING("day", "from", "to", "title", "place"),

	/** A way to take part. */
	FORM_TELEPHONE, FORM_IN_PERSON, FORM_MEETING, FORM_WORKSHOP, FORM_FORM, FORM_SURVEY,

	HOW_PERIOD("period"), HOW_TELEPHONE, HOW_IN_PERSON, HOW_MEETING, HOW_FORM, HOW_SURVEY, HOW_CONTACT("contact"),

	BOOKING_OPTIONAL, MORE("link"), PORTAL("link"),

	BUTTON_ITEM("day", "from"), BUTTON_BOOK, BUTTON_PAGE,

	/** A text message, and how it names a duty or meeting. */
	TEXT_MESSAGE("title", "when", "link"), SHORT_ITEM("day", "from"),

	/** Where the register says that something was published. */
	SECTION_NEWS, SECTION_CURRENT, SECTION_SUBSCRIBERS, SECTION_PUBLIC_CHANNEL,

	/** What the Public Information Bulletin wants to know. */
	BULLETIN_UNIT, BULLETIN_PERSON, BULLETIN_CREATED, BULLETIN_PUBLISHED, BULLETIN_UPDATED;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> arguments;

	AnnouncementPhrase(String... arguments) {
		this.arguments = Set.of(arguments);
	}

	/** The first sentence of an announcement of that kind. */
	static AnnouncementPhrase lead(AnnouncementKind kind) {
		return switch (kind) {
			case FORTHCOMING -> LEAD_FORTHCOMING;
			case START -> LEAD_START;
			case INVITATION -> LEAD_INVITATION;
			case PROGRESS -> LEAD_PROGRESS;
			case CHANGE -> LEAD_CHANGE;
			case REMINDER -> LEAD_REMINDER;
			case CLOSING -> LEAD_CLOSING;
			case REPORT -> LEAD_REPORT;
		};
	}

	@Override
	public String key() {
		return "announcement." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public Set<String> arguments() {
		return this.arguments;
	}

	@Override
	public Set<Manner> manners() {
		return (this == TEXT_MESSAGE || this == SHORT_ITEM) ? Set.of(Manner.SCREEN, Manner.SMS) : Set.of(Manner.SCREEN);
	}

}
