package org.dyzurka.benchmark;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what is measured
 * @param figure of the program, with its unit
 * @param limit of the same run that it stands beside, or "–"
 * @param ratio of the two, or "–"
 * @param goal of the ratio, or of the figure where there is no limit
 * @param met what became of the goal
 */
record Row(String what, String figure, String limit, String ratio, String goal, Outcome met) {

	private static final String NONE = "–";

	/** A figure that is only told. */
	static Row told(String what, String figure) {
		return new Row(what, figure, NONE, NONE, NONE, Outcome.NO_GOAL);
	}

	/** A figure that shall stay below something in the same unit. */
	static Row below(String what, double figure, double goal, String unit) {
		return new Row(what, number(figure) + " " + unit, NONE, NONE, "< " + number(goal) + " " + unit,
				Outcome.of(figure < goal));
	}

	/** As much a second as possible, beside what is possible. */
	static Row atLeast(String what, double figure, double limit, double goal, String unit) {
		return beside(what, figure, limit, unit, ">= " + number(goal), Outcome.of(figure / limit >= goal));
	}

	/** As short as possible, beside the shortest. */
	static Row atMost(String what, double figure, double limit, double goal, String unit) {
		return beside(what, figure, limit, unit, "<= " + number(goal), Outcome.of(figure / limit <= goal));
	}

	/** A figure that stands beside a limit and has no goal. */
	static Row beside(String what, double figure, double limit, String unit) {
		return beside(what, figure, limit, unit, NONE, Outcome.NO_GOAL);
	}

	static Row failed(String what, Throwable failure) {
		String why = failure.toString().lines().findFirst().orElse("").replace('|', '/');
		return new Row(what, why, NONE, NONE, NONE, Outcome.FAILED);
	}

	static String number(double value) {
		String format = (value >= 100) ? "%,.0f" : (value >= 10) ? "%.1f" : "%.2f";
		return String.format(Locale.ROOT, format, value);
	}

	String line() {
		return "| " + String.join(" | ", this.what, this.figure, this.limit, this.ratio, this.goal, this.met.word())
				+ " |";
	}

	private static Row beside(String what, double figure, double limit, String unit, String goal, Outcome met) {
		return new Row(what, number(figure) + " " + unit, number(limit) + " " + unit, number(figure / limit), goal,
				met);
	}

	/** What became of a row's goal. */
	enum Outcome {

		MET("yes"), MISSED("**no**"), NO_GOAL("–"), FAILED("**did not run**");

		private final String word;

		Outcome(String word) {
			this.word = word;
		}

		String word() {
			return this.word;
		}

		static Outcome of(boolean met) {
			return met ? MET : MISSED;
		}

	}

}
