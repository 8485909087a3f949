package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.BookingCode;

/**
 * A scene that was not come to by an answer: its question was raised from outside. When
 * it is answered, what was spoken of before goes on.
 */
sealed interface Raised extends Scene permits AskComing, AskTakePlace, AskStillSuits, AskInstead {

	/**
	 * The number of the question.
	 */
	long question();

	/**
	 * What is asked.
	 */
	Matter matter();

	/**
	 * Whether there is still something to be answered.
	 */
	boolean stands(Desk desk);

	/**
	 * What is said to mean this one and no other, empty when there is nothing left.
	 */
	Optional<BookingCode> code(Desk desk);

	/**
	 * Where one goes when it is answered.
	 */
	default Scene done(Desk desk) {
		return new Answered();
	}

}
