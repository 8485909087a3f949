package org.dyzurka.calendar;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.dyzurka.wording.Phrase;

/**
 * What calendars say, section {@code calendar-event} of {@code bot-scripts}. The feeds
 * speak Polish, the language of the office; what residents keep speaks theirs.
 */
enum CalendarPhrase implements Phrase {

	FEED_NAME("expert"), FEED_ABOUT("title"), PUBLIC_NAME("title"), PUBLIC_ABOUT("title"),

	/** A booked talk, in the expert's feed. */
	TALK_BY_TELEPHONE("code"), TALK_IN_PERSON("code"),

	/** A talk given up, or moved elsewhere: its time is the expert's again. */
	FREED("summary"),

	/** A duty or a meeting that the city withdrew. */
	CALLED_OFF("summary"),

	CODE("code"), FORM_TELEPHONE("telephone"), FORM_IN_PERSON, TALK_LANGUAGE("language"), TOPIC("topic"), CALL_BACK,

	/** A duty window. */
	DUTY_BY_TELEPHONE, DUTY_IN_PERSON, WALK_IN("times"), LANGUAGES("languages"), COME_UNBOOKED,

	/** A meeting, with its seats in the feeds of its hosts. */
	HOSTED_MEETING("title", "booked", "seats"), SEATS_TAKEN("booked", "seats"), SEATS("seats"), MORE("link"),

	/** What a resident keeps. */
	KEPT_BY_TELEPHONE, KEPT_IN_PERSON, KEPT_MEETING("title"), KEPT_CALL("telephone"), KEPT_CALL_BACK,
	KEPT_SEATS("seats"), KEPT_CHANGE, KEPT_CONTACT("telephone");

	private static final Set<String> NUMBERS = Set.of("booked", "seats");

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> arguments;

	CalendarPhrase(String... arguments) {
		this.arguments = Set.of(arguments);
	}

	@Override
	public String key() {
		return "calendar-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public Set<String> arguments() {
		return this.arguments;
	}

	@Override
	public Set<String> numbers() {
		Set<String> numbers = new HashSet<>(this.arguments);
		numbers.retainAll(NUMBERS);
		return numbers;
	}

}
