package org.dyzurka.conversation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

import org.dyzurka.messaging.Choice.Weight;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a question.
 *
 * @param id what the scene calls it, at most 57 visible ASCII characters
 * @param label what the resident reads
 * @param weight how it is offered
 * @param day the day it stands for, so that "wtorek" finds it, or null
 * @param time the time it stands for, so that "10:30" finds it, or null
 * @param spoken the language of the label where it is not that of the question, or null
 */
record Option(String id, String label, Weight weight, @Nullable LocalDate day, @Nullable LocalTime time,
		@Nullable Locale spoken) {

	/** Goes one question back. */
	static final String BACK = "back";

	/** Tells how to reach a person. */
	static final String PERSON = "person";

	/** Shows the next page of choices. */
	static final String NEXT_PAGE = "next";

	static Option plain(String id, String label) {
		return new Option(id, label, Weight.PLAIN, null, null, null);
	}

	/** An ordinary answer in a language of its own. */
	static Option in(Locale language, String id, String label) {
		return new Option(id, label, Weight.PLAIN, null, null, language);
	}

	/** An ordinary answer with a short label, beside others. */
	static Option beside(String id, String label) {
		return new Option(id, label, Weight.COMPACT, null, null, null);
	}

	static Option main(String id, String label) {
		return new Option(id, label, Weight.MAIN, null, null, null);
	}

	static Option grave(String id, String label) {
		return new Option(id, label, Weight.GRAVE, null, null, null);
	}

	static Option wayOut(String id, String label) {
		return new Option(id, label, Weight.WAY_OUT, null, null, null);
	}

	static Option day(String id, String label, LocalDate day) {
		return new Option(id, label, Weight.PLAIN, day, null, null);
	}

	static Option time(String id, String label, LocalTime time) {
		return new Option(id, label, Weight.COMPACT, null, time, null);
	}

}
