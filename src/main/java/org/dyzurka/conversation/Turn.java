package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

	private final Whereabouts whereabouts;

	private final Renewal renewal;

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
		this.whereabouts = new Whereabouts(memory);
		this.renewal = new Renewal(this.desk, this.whereabouts);
		this.asked = (memory != null) ? memory.asked() : null;
	}

	Desk desk() {
		return this.desk;
	}

	Scene scene() {
		return this.whereabouts.scene();
	}

	/** Where the resident stands. */
	Whereabouts whereabouts() {
		return this.whereabouts;
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
			case Utterance.Silence silence -> go(new CallCourse(this.desk).silent(scene()));
			case Utterance.CameBack(boolean talked) -> answer(new Answer.Back(talked));
		}
		if (this.whereabouts.resumed() && scene() instanceof Drafting drafting) {
			this.renewal.keep(drafting);
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
		if (scene() instanceof Drafting drafting) {
			this.renewal.keep(drafting);
		}
	}

	/**
	 * Leads out of a call that gets nowhere.
	 * @param before where the caller stood
	 */
	void leadOut(Scene before, Utterance utterance) {
		if (this.desk.byVoice()) {
			boolean asked = this.askedAgain || utterance instanceof Utterance.Silence;
			go(new CallCourse(this.desk).ledOut(before, scene(), asked));
		}
	}

	private void start(String payload) {
		// Several people call from one telephone: the language is chosen in every call
		boolean known = this.resident.language() != null && !this.desk.byVoice();
		depart(known ? Links.open(payload, this.desk) : new Welcome(payload));
	}

	private void pressed(String token, Asked question) {
		Optional<Option> option = question.pressed(token);
		if (option.isPresent()) {
			take(option.get());
			return;
		}
		Optional<Raised> earlier = RaisedButton.question(token).flatMap((number) -> this.desk.raised().find(number));
		if (earlier.isPresent()) {
			Answer pressed = new Answer.Picked(RaisedButton.option(token));
			this.whereabouts.leave(earlier.get(), earlier.get().answer(pressed, this.desk));
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
		if (scene().takesAnyWords()) {
			answer(new Answer.Said(text, heard));
			return;
		}
		if (heard.language().isPresent() && !(scene() instanceof Welcome)) {
			this.desk.speak(heard.language().get());
			return;
		}
		Optional<Option> loosely = Recogniser.loosely(question, heard)
			.or(() -> this.desk.byVoice() ? Recogniser.bySound(question, heard) : Optional.empty());
		if (loosely.isPresent()) {
			take(loosely.get());
			return;
		}
		Optional<Scene> elsewhere = (scene() instanceof Welcome) ? Optional.empty()
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
		if (scene() instanceof Drafting drafting && !this.renewal.keep(drafting)) {
			return;
		}
		Scene from = scene();
		Scene next = from.answer(answer, this.desk);
		if (from instanceof Raised raised) {
			this.whereabouts.leave(raised, next);
			return;
		}
		if (from instanceof Drafting && !(next instanceof Drafting)) {
			this.whereabouts.leaveDraft(next);
		}
		go(next);
	}

	private void command(Heard heard, Asked question) {
		boolean unknownLanguage = scene() instanceof Welcome;
		switch (heard.command().orElseThrow()) {
			case HELP -> this.desk.notice(Line.HELP);
			case PERSON -> person();
			case STOP -> this.desk.stop();
			case REPEAT -> this.askedAgain = true;
			case BACK -> back();
			case MORE -> Recogniser.byId(question, Option.NEXT_PAGE).ifPresent(this::take);
			case ERASE -> depart(Erase.open(this.desk));
			case MY_DATA -> depart(new MyData());
			case RESTART -> depart(unknownLanguage ? scene() : this.desk.home());
			case LANGUAGE -> depart(unknownLanguage ? scene() : new PickLanguage());
			case BOOKINGS -> depart(unknownLanguage ? scene() : Shortcuts.see(heard, scene(), this.desk));
			case BOOK -> book();
			case GIVE_UP -> depart(Shortcuts.change(Intent.GIVE_UP, heard, scene(), this.desk));
			case MOVE -> depart(Shortcuts.change(Intent.MOVE, heard, scene(), this.desk));
			case COME -> meant(heard, AskComing.class);
			case TAKE -> meant(heard, AskTakePlace.class);
			case NEWS -> depart(unknownLanguage ? scene() : News.open(scene(), this.desk));
		}
	}

	/** Who says so before the summary means what stands there. */
	private void book() {
		switch (scene()) {
			case Summary summary -> answer(new Answer.Picked(Summary.CONFIRM));
			case Welcome welcome -> depart(welcome);
			default -> depart(Shortcuts.book(this.desk));
		}
	}

	/** Does by a word what a button of a question raised from outside does. */
	private void meant(Heard heard, Class<? extends Raised> kind) {
		Optional<Raised> question = Shortcuts.raised(heard, kind, this.desk);
		if (question.isPresent()) {
			this.whereabouts.leave(question.get(), question.get().answer(new Answer.Picked("yes"), this.desk));
			return;
		}
		go(MyBookings.open(this.desk));
	}

	private void person() {
		go(this.desk.office().person(scene()));
	}

	private void back() {
		if (this.whereabouts.back()) {
			return;
		}
		go((scene() instanceof Welcome) ? scene() : this.desk.home());
	}

	private void go(Scene next) {
		this.whereabouts.go(next);
	}

	private void depart(Scene next) {
		this.whereabouts.depart(next);
	}

}
