package org.dyzurka.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Phrase;

/**
 * What is said without having been asked, section {@code notification} of
 * {@code bot-scripts}.
 */
enum NoticePhrase implements Phrase {

	/** Of a booking: any other day, today, tomorrow. */
	REMINDER("who", "time", "what", "code"), REMINDER_TODAY("who", "time", "what", "code"),
	REMINDER_TOMORROW("who", "time", "what", "code"),

	/** A place that was kept has gone on to the next. */
	OFFER_LAPSED("who", "what"), OFFER_LAPSED_KEPT("who", "what"),

	/** Nothing that somebody waited for can be booked any more. */
	WAITING_OVER("who", "what"),
	/** Whether a sign language interpreter comes to what was booked. */
	INTERPRETER_ORDERED("who", "what", "code"), INTERPRETER_IMPOSSIBLE("who", "what", "code"),

	/** To an expert: the changes of a day, each in a line. */
	EXPERT_NEWS("lines"), EXPERT_NEW("day", "time", "form", "code"), EXPERT_GIVEN_UP("day", "time", "form", "code"),
	EXPERT_MOVED("fromDay", "fromTime", "day", "time", "form", "code"), EXPERT_BY_TELEPHONE, EXPERT_CALLS_BACK,
	EXPERT_IN_PERSON,

	/** Only where there is room. */
	EXPERT_TOPIC("topic"), EXPERT_SUBJECT;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> arguments;

	NoticePhrase(String... arguments) {
		this.arguments = Set.of(arguments);
	}

	@Override
	public String key() {
		return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public Set<String> arguments() {
		return this.arguments;
	}

	@Override
	public Set<Manner> manners() {
		return switch (this) {
			case EXPERT_TOPIC, EXPERT_SUBJECT -> EnumSet.of(Manner.SCREEN);
			case REMINDER, REMINDER_TODAY, REMINDER_TOMORROW, OFFER_LAPSED, OFFER_LAPSED_KEPT, WAITING_OVER,
					INTERPRETER_ORDERED, INTERPRETER_IMPOSSIBLE, EXPERT_NEWS, EXPERT_NEW, EXPERT_GIVEN_UP, EXPERT_MOVED,
					EXPERT_BY_TELEPHONE, EXPERT_CALLS_BACK, EXPERT_IN_PERSON ->
				EnumSet.of(Manner.SCREEN, Manner.SMS);
		};
	}

}
