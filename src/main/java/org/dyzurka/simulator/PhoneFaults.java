package org.dyzurka.simulator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes Twilio misbehave on demand, for training and tests: its REST server, and the
 * status reports that it sends.
 */
@Component
@WhileSimulating
public class PhoneFaults {

	private final Strikes<Kind> requests = new Strikes<>(Kind.UNAVAILABLE);

	private final Strikes<Report> reports = new Strikes<>(Report.LOST);

	PhoneFaults() {
	}

	/**
	 * How a request to the REST server can go wrong.
	 */
	public enum Kind {

		/**
		 * 429 with code 20429.
		 */
		TOO_MANY_REQUESTS,
		/**
		 * 503 with code 20503.
		 */
		UNAVAILABLE,
		/**
		 * 502 with a page of HTML, as from a proxy in between.
		 */
		BAD_GATEWAY,
		/**
		 * Nothing is done, and no answer comes until the faults are mended, or for two
		 * minutes.
		 */
		SILENCE,
		/**
		 * The message is taken and sent, but no answer comes until the faults are mended,
		 * or for two minutes.
		 */
		SILENCE_AFTER_ACCEPTING

	}

	/**
	 * How the reports on one message or call can go wrong.
	 */
	public enum Report {

		/**
		 * None comes.
		 */
		LOST,
		/**
		 * Each comes twice.
		 */
		DOUBLED,
		/**
		 * The last comes first.
		 */
		OUT_OF_ORDER,
		/**
		 * They come when the faults are mended, or after two minutes.
		 */
		LATE

	}

	/**
	 * What is wrong at the moment.
	 *
	 * @param kind how the next requests go wrong, if any do
	 * @param left how many
	 * @param down whether every request goes wrong
	 * @param report how the next reports go wrong, if any do
	 * @param reportsLeft on how many messages or calls
	 */
	public record State(@Nullable Kind kind, int left, boolean down, @Nullable Report report, int reportsLeft) {

	}

	/**
	 * Lets the next requests go wrong, in place of what was asked for before.
	 * @param fault how
	 * @param count how many requests, 0 or more
	 */
	public void next(Kind fault, int count) {
		this.requests.next(fault, count);
	}

	/**
	 * Lets the reports on the next messages and calls go wrong, in place of what was
	 * asked for before.
	 * @param fault how
	 * @param count how many messages and calls, 0 or more
	 */
	public void nextReports(Report fault, int count) {
		this.reports.next(fault, count);
	}

	/**
	 * Takes Twilio down, so that every request is answered 503, or up again.
	 */
	public void down(boolean isDown) {
		this.requests.down(isDown);
	}

	/**
	 * Mends everything, answers those who still wait, and sends the reports that are
	 * late.
	 */
	public void mend() {
		this.requests.mend();
		this.reports.mend();
	}

	/**
	 * What is wrong at the moment.
	 */
	public State state() {
		Strikes.Left<Kind> left = this.requests.left();
		Strikes.Left<Report> reportsLeft = this.reports.left();
		return new State(left.kind(), left.left(), left.down(), reportsLeft.kind(), reportsLeft.left());
	}

	@Nullable Kind strike() {
		return this.requests.left().down() ? Kind.UNAVAILABLE : this.requests.strike();
	}

	void keepSilent() throws InterruptedException {
		this.requests.keepSilent();
	}

	@Nullable Report strikeReports() {
		return this.reports.strike();
	}

	void waitForReports() throws InterruptedException {
		this.reports.keepSilent();
	}

}
