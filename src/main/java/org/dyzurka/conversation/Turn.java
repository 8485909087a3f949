package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.booking.HoldId;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Resident;
import org.dyzurka.wording.Heard;
import org.jspecify.annotations.Nullable;

/**
 * One message and what follows from it: from where the resident stood to where they stand
 * now.
 */
final class Turn {

	private final Reception reception;

	private final Resident resident;

	private final Desk desk;

	private Scene scene;

	private List<Scene> trail;

	private @Nullable Asked asked;

	private @Nullable String outdated;

	private boolean askedAgain;

	/**
	 * A turn.
	 * @param memory what is gone on with, or null to begin
	 * @param call the telephone call this is a step of, or null on other channels
	 */
	Turn(Reception reception, Resident resident, @Nullable Memory memory, Locale language, @Nullable CallSoFar call) {
		this.reception = reception;
		this.resident = resident;
		this.desk = new Desk(reception, resident, language, (memory != null) ? memory.about() : null, call);
		this.scene = (memory != null) ? memory.scene() : new Welcome("");
		this.trail = (memory != null) ? memory.trail() : List.of();
		this.asked = (memory != null) ? memory.asked() : null;
	}

	Desk desk() {
		return this.desk;
	}

	Scene scene() {
		return this.scene;
	}

	List<Scene> trail() {
		return this.trail;
	}

	/**
	 * The holds that live on: those of this scene and of the scenes one can go back to.
	 */
	Set<HoldId> holds() {
		return Memory.holds(this.scene, this.trail);
	}

	/** Set when a button of an older question was pressed: what to show beside it. */
	@Nullable String outdated() {
		return this.outdated;
	}

	/** Hears what the resident did, and goes where it leads. */
	void hear(Utterance utterance) {
		if (this.asked == null) {
			begin(utterance);
			return;
		}
		switch (utterance) {
			case Utterance.Chosen(String token) -> pressed(token, this.asked);
			case Utterance.Text(String text) -> said(text, this.asked);
			case Utterance.Start(String payload) -> start(payload);
			case Utterance.SharedContact(String number, boolean own) -> answer(new Answer.Shared(number, own));
			case Utterance.Wordless wordless -> this.desk.notice(Line.WORDLESS);
			case Utterance.Digits(String keys) -> said(keys, this.asked);
			case Utterance.Silence silence -> go(new CallCourse(this.desk).silent(this.scene));
			case Utterance.CameBack(boolean talked) -> answer(new Answer.Back(talked));
		}
	}

	/** The first message, or the first after a memory that could not be read. */
	private void begin(Utterance utterance) {
		switch (utterance) {
			case Utterance.Start(String payload) -> start(payload);
			case Utterance.Text(String text) when this.resident.address().medium() == Medium.SMS -> firstText(text);
			case Utterance.Text(String text) when Links.find(text.strip(), this.desk).isPresent() ->
				start(text.strip());
			case Utterance.Text text -> start("");
			case Utterance.Chosen chosen -> start("");
			case Utterance.SharedContact contact -> start("");
			case Utterance.Wordless wordless -> start("");
			case Utterance.Digits digits -> start("");
			case Utterance.Silence silence -> start("");
			case Utterance.CameBack back -> start("");
		}
	}

	/**
	 * The first text message says who answers and how to stop, and does at once what was
	 * asked for: every further message costs. Its language is that of the words.
	 */
	private void firstText(String text) {
		this.desk.speak(this.reception.words().languageOf(text).orElse(this.desk.language()));
		this.desk.notice(Line.FIRST_TEXT, "who", this.desk.organiser());
		go(this.desk.home());
		Heard heard = this.reception.words().hear(text, this.desk.today());
		if (heard.command().isPresent()) {
			command(heard, new Asked("", List.of()));
			return;
		}
		Shortcuts.find(text.strip(), heard, this.desk).ifPresent(this::go);
	}

	/**
	 * Goes on where a call was cut off: what was held is still held, or held anew.
	 */
	void goOn() {
		this.desk.notice(Line.CALL_GOES_ON);
		if (this.scene instanceof Drafting drafting) {
			keep(drafting);
		}
	}

	/**
	 * Leads out of a call that gets nowhere.
	 * @param before where the caller stood
	 */
	void leadOut(Scene before, Utterance utterance) {
		if (this.desk.byVoice()) {
			boolean asked = this.askedAgain || utterance instanceof Utterance.Silence;
			go(new CallCourse(this.desk).ledOut(before, this.scene, asked));
		}
	}

	private void start(String payload) {
		// Several people call from one telephone: the language is chosen in every call
		boolean known = this.resident.language() != null && !this.desk.byVoice();
		go(known ? Links.open(payload, this.desk) : new Welcome(payload));
	}

	private void pressed(String token, Asked question) {
		Optional<Option> option = question.pressed(token);
		if (option.isPresent()) {
			take(option.get());
			return;
		}
		this.outdated = this.desk.say(Line.STALE);
		this.desk.notice(this.outdated);
	}

	private void said(String text, Asked question) {
		Heard heard = this.reception.words().hear(text, this.desk.today());
		Optional<Option> option = Recogniser.exactly(question, heard).or(() -> Recogniser.byDigit(question, text));
		// "Zmień" or "rezygnuję" may be half of what stands on a button just now
		if (option.isEmpty() && Shortcuts.changes(heard)) {
			option = Recogniser.loosely(question, heard);
		}
		if (option.isPresent()) {
			take(option.get());
			return;
		}
		if (heard.command().isPresent()) {
			command(heard, question);
			return;
		}
		if (this.scene.takesAnyWords()) {
			answer(new Answer.Said(text, heard));
			return;
		}
		if (heard.language().isPresent() && !(this.scene instanceof Welcome)) {
			this.desk.speak(heard.language().get());
			return;
		}
		Optional<Option> loosely = Recogniser.loosely(question, heard)
			.or(() -> this.desk.byVoice() ? Recogniser.bySound(question, heard) : Optional.empty());
		if (loosely.isPresent()) {
			take(loosely.get());
			return;
		}
		Optional<Scene> elsewhere = (this.scene instanceof Welcome) ? Optional.empty()
				: Shortcuts.find(text.strip(), heard, this.desk);
		elsewhere.ifPresentOrElse(this::go, () -> answer(new Answer.Said(text, heard)));
	}

	private void take(Option option) {
		switch (option.id()) {
			case Option.BACK -> back();
			case Option.PERSON -> person();
			default -> answer(new Answer.Picked(option.id()));
		}
	}

	private void answer(Answer answer) {
		if (this.scene instanceof Drafting drafting && !keep(drafting)) {
			return;
		}
		Scene from = this.scene;
		Scene next = from.answer(answer, this.desk);
		if (from instanceof Drafting && !(next instanceof Drafting)) {
			// What was being drafted is booked or given up: nothing to go back to
			this.trail = this.trail.stream().filter((past) -> !(past instanceof Drafting)).toList();
			this.scene = next;
		}
		go(next);
	}

	/**
	 * Renews the hold the scene lives on. One that lapsed in silence is taken anew if it
	 * is still free; else the resident picks again.
	 */
	private boolean keep(Drafting drafting) {
		Draft draft = drafting.draft();
		var until = this.desk.renew(draft.hold());
		if (until.isPresent()) {
			this.scene = drafting.with(draft.heldUntil(until.get()));
			return true;
		}
		if (this.desk.hold(draft.bookable(), draft.seats(), draft.moving()) instanceof HoldResult.Held held) {
			this.scene = drafting.with(draft.heldAnew(held.hold(), held.until()));
			this.trail = this.trail.stream().map((past) -> anew(past, draft, held)).toList();
			return true;
		}
		this.desk.notice(Line.LOST);
		go(this.desk.slot(draft.bookable())
			.<Scene>map((slot) -> new PickDay(draft.consultation(), slot.duty().form(), 0, draft.moving()))
			.orElseGet(() -> new PickForm(draft.consultation())));
		return false;
	}

	private static Scene anew(Scene past, Draft draft, HoldResult.Held held) {
		if (past instanceof Drafting earlier && earlier.draft().hold().equals(draft.hold())) {
			return earlier.with(earlier.draft().heldAnew(held.hold(), held.until()));
		}
		return past;
	}

	private void command(Heard heard, Asked question) {
		boolean unknownLanguage = this.scene instanceof Welcome;
		switch (heard.command().orElseThrow()) {
			case HELP -> this.desk.notice(Line.HELP);
			case PERSON -> person();
			case STOP -> this.desk.stop();
			case REPEAT -> this.askedAgain = true;
			case BACK -> back();
			case MORE -> Recogniser.byId(question, Option.NEXT_PAGE).ifPresent(this::take);
			case ERASE -> go(Erase.open(this.desk));
			case MY_DATA -> go(new MyData());
			case RESTART -> go(unknownLanguage ? this.scene : this.desk.home());
			case LANGUAGE -> go(unknownLanguage ? this.scene : new PickLanguage());
			case BOOKINGS -> go(unknownLanguage ? this.scene : Shortcuts.see(heard, this.scene, this.desk));
			case BOOK -> go(unknownLanguage ? this.scene : Shortcuts.book(this.desk));
			case GIVE_UP -> go(Shortcuts.change(Intent.GIVE_UP, heard, this.scene, this.desk));
			case MOVE -> go(Shortcuts.change(Intent.MOVE, heard, this.scene, this.desk));
		}
	}

	private void person() {
		go(this.desk.office().person(this.scene));
	}

	private void back() {
		if (this.trail.isEmpty()) {
			go((this.scene instanceof Welcome) ? this.scene : this.desk.home());
			return;
		}
		this.scene = this.trail.getLast();
		this.trail = this.trail.subList(0, this.trail.size() - 1);
	}

	private void go(Scene next) {
		this.trail = new ArrayList<>(Memory.trail(this.trail, this.scene, next));
		this.scene = next;
	}

}
