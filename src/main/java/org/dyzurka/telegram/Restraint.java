package org.dyzurka.telegram;

import java.time.Duration;

/**
 * The bot's waiting after Telegram asked for it, shared with everything that is sent.
 */
interface Restraint {

	/** For a bot that sends nothing else. */
	Restraint NONE = new Restraint() {

		@Override
		public void begin(Duration wait) {
		}

		@Override
		public Duration left() {
			return Duration.ZERO;
		}

	};

	/** Nothing is sent for so long. */
	void begin(Duration wait);

	/** How long nothing may be sent from now, zero or less when something may. */
	Duration left();

}
