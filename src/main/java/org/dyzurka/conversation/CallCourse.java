package org.dyzurka.conversation;

import java.util.Objects;

/**
 * How a call goes on that gets nowhere: nobody hears the same question again and again,
 * and every way ends in a booking, a person or a goodbye.
 */
final class CallCourse {

	/** First it is said again, then a person is offered, then the call ends. */
	private static final int MOST_SILENCES = 2;

	private static final int MOST_REPEATS = 2;

	private static final int MOST_STEPS = 90;

	private final Desk desk;

	CallCourse(Desk desk) {
		this.desk = desk;
	}

	/** Where silence leads: the same scene is asked again, slower. */
	Scene silent(Scene scene) {
		CallSoFar call = soFar();
		int silences = call.silences() + 1;
		this.desk.caller().remember(call.silences(silences));
		if (scene.mayEnd()) {
			return new Goodbye();
		}
		if (silences > MOST_SILENCES) {
			return hungUp();
		}
		this.desk.remarks().slowly();
		if (silences == MOST_SILENCES) {
			this.desk.notice(Line.SILENCE);
		}
		return scene;
	}

	/**
	 * Where the caller really goes.
	 * @param before where they stood
	 * @param next where their answer leads
	 * @param again whether they wanted to hear the same again, or were silent
	 */
	Scene ledOut(Scene before, Scene next, boolean again) {
		if (next instanceof Goodbye || next instanceof Connecting) {
			return next;
		}
		CallSoFar call = soFar();
		int repeats = (!again && same(before, next)) ? call.repeats() + 1 : 0;
		this.desk.caller().remember(call.repeats((repeats > MOST_REPEATS) ? 0 : repeats));
		if (call.steps() > MOST_STEPS) {
			return hungUp();
		}
		if (repeats <= MOST_REPEATS) {
			return next;
		}
		boolean last = next instanceof PickCallTime || next instanceof TellCallNumber;
		return last ? hungUp() : this.desk.office().person(next);
	}

	private Scene hungUp() {
		this.desk.notice(this.desk.office().told());
		return new Goodbye();
	}

	private CallSoFar soFar() {
		return Objects.requireNonNull(this.desk.caller().call(), "A caller has a call");
	}

	/** A draft that is held a little longer is the same draft. */
	private static boolean same(Scene before, Scene next) {
		if (before instanceof Drafting was && next instanceof Drafting now) {
			return was.draft().details().equals(now.draft().details()) && now.with(was.draft()).equals(was);
		}
		return before.equals(next);
	}

}
