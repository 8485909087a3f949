package org.dyzurka.conversation;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Phrase;

/**
 * Everything the dialogue can say. A name with {@code #} is a whole number that may
 * choose a plural form.
 */
enum Line implements Phrase {

	WELCOME("welcome.greeting"), WELCOME_PRIVACY("welcome.privacy", "link"),

	NOTHING_ON("nothing-on.ask"), NOTHING_ON_LOOK("nothing-on.look-again"),

	CONSULTATIONS("consultations.ask"), CONSULTATIONS_CHOICE("consultations.choice", "title"),

	OVERVIEW("overview.ask", "title", "subject", "purpose", "basis", "period", "organisers", "ways"),
	OVERVIEW_AHEAD("overview.ahead", "from"), OVERVIEW_BOOK("overview.book"), OVERVIEW_DOCUMENTS("overview.documents"),
	OVERVIEW_BOOKINGS("overview.bookings"), OVERVIEW_OTHERS("overview.others"), OVERVIEW_MORE("overview.more"),
	WAY_TELEPHONE("way.telephone", "days"), WAY_IN_PERSON("way.in-person", "days"),
	WAY_MEETING("way.meeting", "title", "day", "from", "to"), WAY_FORM("way.form"),

	MORE("more.ask"), MORE_LANGUAGE("more.language"), MORE_DATA("more.data"), MORE_ERASE("more.erase"),
	MORE_HELP("more.help"), MORE_START("more.start"),

	LANGUAGE("language.ask"), LANGUAGE_NAME("language.name"),

	DOCUMENTS("documents.ask"), DOCUMENTS_NONE("documents.none"), DOCUMENTS_ALL("documents.all"),
	DOCUMENT_LINK("documents.link", "title", "link"), DOCUMENT_TITLE("documents.title", "title"),

	FORM("form.ask"), FORM_TELEPHONE("form.telephone", "#free"), FORM_IN_PERSON("form.in-person", "#free"),
	FORM_MEETING("form.meeting", "title", "day", "#free"), FORM_NONE("form.none"),

	DAY_TELEPHONE("day.telephone"), DAY_IN_PERSON("day.in-person"), DAY_CHOICE("day.choice", "day", "#free"),
	DAY_CHOICE_LANGUAGES("day.choice-languages", "day", "#free", "languages"), DAY_NONE("day.none"),

	TIME("time.ask", "day", "where", "languages"), TIME_EXPERT("time.expert", "time", "expert"),
	TIME_SUMMER("time.summer", "time"), TIME_WINTER("time.winter", "time"),

	SEATS("seats.ask", "title", "day", "from", "to", "where", "#free"), SEATS_CHOICE("seats.choice", "#people"),

	TAKEN("hold.taken"), NO_SUCH_TIME("hold.no-such-time"), FEWER("hold.fewer", "#free"), LIMIT("hold.limit", "#limit"),
	TOO_LATE("hold.too-late"), OVERLAPS("hold.overlaps", "day", "time"), CLOSED("hold.closed"), LOST("hold.lost"),
	RUSHED("hold.rushed", "#minutes"),

	TOPIC("topic.ask", "day", "time", "until"), TOPIC_SKIP("topic.skip"), TOPIC_SHORTENED("topic.shortened", "#limit"),

	TALK_LANGUAGE("talk-language.ask"), TALK_LANGUAGE_ANY("talk-language.any"),

	NEEDS("needs.ask"), NEEDS_NONE("needs.none"), NEEDS_DONE("needs.done"), NEED_ON("needs.on", "need"),
	NEED_SIGN_LANGUAGE("needs.sign-language-interpreter"), NEED_LOOP("needs.induction-loop"),
	NEED_WHEELCHAIR("needs.wheelchair"), NEED_COMPANION("needs.companion"), NEED_IN_TIME("needs.in-time"),
	NEED_TOO_LATE("needs.too-late", "day"), NEED_INSTEAD("needs.instead", "day", "time"),

	NUMBER("number.ask"), NUMBER_SHARE("number.share"), NUMBER_BAD("number.bad"), NUMBER_FOREIGN("number.foreign"),
	NUMBER_NONE("number.none"),

	SUMMARY("summary.ask", "what", "until"), SUMMARY_CONFIRM("summary.confirm"), SUMMARY_CALL_BACK("summary.call-back"),
	SUMMARY_CALL_IN("summary.call-in"), SUMMARY_CHANGE("summary.change"),

	WHAT_TELEPHONE("what.telephone", "day", "from", "to", "where"),
	WHAT_CALL_BACK("what.call-back", "day", "from", "to", "number"),
	WHAT_IN_PERSON("what.in-person", "day", "from", "to", "where"),
	WHAT_MEETING("what.meeting", "title", "day", "from", "to", "where", "#people"), WHAT_TOPIC("what.topic", "topic"),
	WHAT_LANGUAGE("what.language", "language"), WHAT_NEEDS("what.needs", "needs"), WHAT_CODE("what.code", "code"),

	WHERE_TELEPHONE("where.telephone", "number"), WHERE_PLACE("where.place", "place"),

	BOOKED("booked.done", "what", "code"), BOOKED_FILE("booked.file"), BOOKED_NEXT("booked.next"),
	BOOKED_MORE("booked.book-more"), BOOKED_ABOUT("booked.about"),

	BOOKINGS("bookings.ask", "#count"), BOOKINGS_CHOICE("bookings.choice", "day", "time", "code"),
	BOOKINGS_NONE("bookings.none"),

	BOOKING("booking.ask", "what", "code"), BOOKING_MOVE("booking.move"), BOOKING_GIVE_UP("booking.give-up"),
	BOOKING_FILE("booking.file"), BOOKING_GONE("booking.gone"),

	GIVE_UP("give-up.ask", "day", "time"), GIVE_UP_YES("give-up.yes"), GIVE_UP_NO("give-up.no"),
	GIVE_UP_DONE("give-up.done", "day", "time"), GIVE_UP_TOO_LATE("give-up.too-late"),

	MOVE("move.ask", "from", "fromTime", "to", "toTime", "until"), MOVE_YES("move.yes"), MOVE_NO("move.no"),
	MOVE_DONE("move.done", "what", "code"), MOVE_TOO_LATE("move.too-late"),

	DATA("data.ask", "language", "#bookings", "link"), DATA_ERASE("data.erase"),

	ERASE("erase.ask", "#bookings"), ERASE_YES("erase.yes"), ERASE_NO("erase.no"), ERASE_DONE("erase.done"),

	HELP("help.text"), STOP("stop.text"), PERSON("person.text"), PERSON_TELEPHONE("person.telephone", "number"),
	PERSON_HOURS("person.hours", "hours"), PERSON_EMAIL("person.email", "email"), PERSON_NONE("person.none"),

	NOT_UNDERSTOOD("not-understood.first"), NOT_UNDERSTOOD_AGAIN("not-understood.again"),
	WORDLESS("not-understood.wordless"), STALE("not-understood.stale"), LINK_UNKNOWN("not-understood.link"),

	LIMITS_TOO_MUCH("limits.too-much"), LIMITS_TOO_MANY("limits.too-many"),

	APOLOGY_RESTART("apology.restart"), APOLOGY_SET_ASIDE("apology.set-aside"),

	NUMBER_THIS("call.this-number"), FORM_OTHER("call.other"), CALL_ABOUT("call.about", "title"),
	CALL_GOES_ON("call.goes-on"), SILENCE("call.silence"), GOODBYE("call.goodbye"),

	CONNECTING("office.connecting"), NOBODY_ANSWERS("office.nobody-answers"), OFFICE_CLOSED("office.closed"),
	CALL_TIME_ASK("call-back.ask"), CALL_TIME("call-back.choice", "day", "time"), CALL_NUMBER("call-back.number"),
	CALL_NOTED("call-back.noted", "number", "day", "time"),

	CODE_ASK("code.ask"), CODE_NUMBER("code.number"), CODE_UNKNOWN("code.unknown"),

	LEAVE_NUMBER("leave-number.ask"), LEAVE_NUMBER_NONE("leave-number.none"),

	FIRST_TEXT("text.first", "who"), TEXT_BOOKED("text.booked", "who", "what", "code"),
	TEXT_MOVED("text.moved", "who", "what", "code"), ERASE_BY_TEXT("text.erase", "#bookings", "code"),
	TEXT_STOPPED("text.stopped"), DOCUMENTS_ELSEWHERE("text.documents", "link"),

	COMING("coming.ask", "what", "code"), COMING_YES("coming.yes"), COMING_NO("coming.no"), COMING_MOVE("coming.move"),
	COMING_GOOD("coming.good", "day", "time"),

	CHANGED_TIME("changed.time", "what", "code"), CHANGED_PLACE("changed.place", "what", "code"),
	CHANGED_FORM("changed.form", "what", "code"), CHANGED_EXPERT("changed.expert", "what", "code"),
	CHANGED_YES("changed.yes"), CHANGED_NO("changed.no"), CHANGED_GOOD("changed.good"),

	CALLED_OFF("called-off.ask", "what"), CALLED_OFF_INSTEAD("called-off.instead", "what", "day", "until"),
	CALLED_OFF_NONE("called-off.none"), CALLED_OFF_SORRY("called-off.sorry"),
	INSTEAD_TELEPHONE("called-off.telephone", "day", "time"), INSTEAD_IN_PERSON("called-off.in-person", "day", "time"),
	INSTEAD_MEETING("called-off.meeting", "title", "day"),

	OFFER("place-free.ask", "what", "day", "until"), OFFER_YES("place-free.yes"), OFFER_NO("place-free.no"),
	OFFER_DECLINED("place-free.declined"), OFFER_ENDED("place-free.ended"),

	FORM_TELEPHONE_FULL("waiting-list.telephone-full"), FORM_IN_PERSON_FULL("waiting-list.in-person-full"),
	FORM_MEETING_FULL("waiting-list.meeting-full", "title", "day"), DAY_FULL("waiting-list.day-full", "day"),
	DAY_WAIT("waiting-list.wait"), JOIN_DAY("waiting-list.ask-day", "day"), JOIN_ANY("waiting-list.ask-any"),
	JOIN_MEETING("waiting-list.ask-meeting", "title", "day"), JOIN_YES("waiting-list.yes"),
	JOIN_THIS_DAY("waiting-list.this-day"), JOIN_ANY_DAY("waiting-list.any-day"), JOIN_NUMBER("waiting-list.number"),
	JOIN_LIMIT("waiting-list.limit", "#limit"), JOINED("waiting-list.joined", "what", "code", "#before"),
	JOINED_WRITTEN("waiting-list.told-here"), JOINED_TEXTED("waiting-list.told-by-text"),
	JOINED_PHONED("waiting-list.told-by-phone"), WAITING("waiting-list.waiting", "what", "code", "#before"),
	WAITING_LEAVE("waiting-list.leave"), WAITING_LEFT("waiting-list.left"), WAITING_GONE("waiting-list.gone"),
	WISH_TELEPHONE("waiting-list.wish-telephone", "day"), WISH_IN_PERSON("waiting-list.wish-in-person", "day"),
	WISH_TELEPHONE_ANY("waiting-list.wish-telephone-any"), WISH_IN_PERSON_ANY("waiting-list.wish-in-person-any"),
	WISH_MEETING("waiting-list.wish-meeting", "title", "day", "#people"),
	BOOKINGS_WAITING("waiting-list.choice", "what"), BOOKINGS_ONLY_WAITING("waiting-list.only-waiting"),

	NEWS("news.ask"), NEWS_ON("news.on"), NEWS_ALL("news.all"), NEWS_ABOUT("news.about", "title"), NEWS_END("news.end"),
	NEWS_END_ABOUT("news.end-about", "title"), NEWS_STARTED("news.started"), NEWS_ENDED("news.ended"),
	MORE_NEWS("news.more"),

	REMINDER_CALL("reminder-call.ask"), REMINDER_CALL_YES("reminder-call.yes"), REMINDER_CALL_NO("reminder-call.no"),
	REMINDER_CALL_NOTED("reminder-call.noted"),

	EXPERT_PAIRED("expert.paired", "name"),

	BACK("way-out.back"), A_PERSON("way-out.person"), NEXT_PAGE("way-out.next-page");

	private final String key;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> arguments = new LinkedHashSet<>();

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> numbers = new LinkedHashSet<>();

	Line(String key, String... arguments) {
		this.key = key;
		for (String argument : arguments) {
			boolean number = argument.startsWith("#");
			String name = number ? argument.substring(1) : argument;
			this.arguments.add(name);
			if (number) {
				this.numbers.add(name);
			}
		}
	}

	@Override
	public String key() {
		return this.key;
	}

	@Override
	public Set<String> arguments() {
		return Set.copyOf(this.arguments);
	}

	/** How to end announcements has to be said, and ending them is what carriers do. */
	@Override
	public Set<String> carrierWords() {
		return (this == FIRST_TEXT) ? Set.of("STOP") : Set.of();
	}

	@Override
	public Set<String> numbers() {
		return Set.copyOf(this.numbers);
	}

	/**
	 * All three: the dialogue is one on every channel.
	 */
	@Override
	public Set<Manner> manners() {
		return EnumSet.allOf(Manner.class);
	}

}
