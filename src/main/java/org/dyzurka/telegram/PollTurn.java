package org.dyzurka.telegram;

/**
 * Whose turn it is to fetch updates. Telegram gives them to one at a time.
 */
interface PollTurn {

	/** For a program that is the only one. */
	PollTurn ALWAYS = new PollTurn() {

		@Override
		public boolean takeOrKeep() {
			return true;
		}

		@Override
		public void polled() {
		}

		@Override
		public void give() {
		}

	};

	/**
	 * Takes the turn if nobody else has it, or keeps it for another while.
	 */
	boolean takeOrKeep();

	/** Updates were fetched in this turn, be there any or none. */
	void polled();

	/** Leaves the turn to another. */
	void give();

}
