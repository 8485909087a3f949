package org.dyzurka.simulator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes Telegram misbehave on demand, for training and tests. Faults that are counted
 * strike what the bot asks next, polls for updates excepted; being down strikes
 * everything.
 */
@Component
@WhileSimulating
public class Faults {

	private final Strikes<Kind> strikes = new Strikes<>(Kind.SERVER_ERROR);

	Faults() {
	}

	/**
	 * How a request can go wrong.
	 */
	public enum Kind {

		/**
		 * 429 with {@code retry_after}.
		 */
		TOO_MANY_REQUESTS,
		/**
		 * 502 with a page of HTML, as from a proxy in between.
		 */
		BAD_GATEWAY,
		/**
		 * 500 in the Bot API's own form.
		 */
		SERVER_ERROR,
		/**
		 * No answer until the faults are mended, or for two minutes.
		 */
		SILENCE

	}

	/**
	 * What is wrong at the moment.
	 *
	 * @param kind how the next requests go wrong, if any do
	 * @param left how many
	 * @param down whether every request goes wrong
	 */
	public record State(@Nullable Kind kind, int left, boolean down) {

	}

	/**
	 * Lets the next requests go wrong, in place of what was asked for before.
	 * @param fault how
	 * @param count how many requests, 0 or more
	 */
	public void next(Kind fault, int count) {
		this.strikes.next(fault, count);
	}

	/**
	 * Takes Telegram down, so that every request is answered 502, or up again.
	 */
	public void down(boolean isDown) {
		this.strikes.down(isDown);
	}

	/**
	 * Mends everything, and answers those who still wait.
	 */
	public void mend() {
		this.strikes.mend();
	}

	/**
	 * What is wrong at the moment.
	 */
	public State state() {
		Strikes.Left<Kind> left = this.strikes.left();
		return new State(left.kind(), left.left(), left.down());
	}

	boolean isDown() {
		return state().down();
	}

	/**
	 * The fault that strikes this request, if any; counts it.
	 */
	@Nullable Kind strike(boolean polling) {
		if (isDown()) {
			return Kind.BAD_GATEWAY;
		}
		return polling ? null : this.strikes.strike();
	}

	/**
	 * Keeps silent until the faults are mended.
	 */
	void keepSilent() throws InterruptedException {
		this.strikes.keepSilent();
	}

}
