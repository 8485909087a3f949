package org.dyzurka.wording;

/**
 * What is understood everywhere, before the present question. The words for each stand in
 * {@code bot-scripts}, section {@code commands}.
 */
public enum Command {

	/** What can be done here. */
	HELP,

	/** One question back. */
	BACK,

	/** From the beginning. */
	RESTART,

	/** Another language. */
	LANGUAGE,

	/** A person at the office. */
	PERSON,

	/** The bookings of this address. */
	BOOKINGS,

	/** Give up a booking. */
	GIVE_UP,

	/** Have a booking at another time. */
	MOVE,

	/** Will come to what was asked about. */
	COME,

	/** Takes the place that is kept. */
	TAKE,

	/** Wants announcements, or other ones. */
	NEWS,

	/** No more announcements; never gives up a booking. */
	STOP,

	/** Delete everything stored about me. */
	ERASE,

	/** Show what is stored about me. */
	MY_DATA,

	/** Make a booking. */
	BOOK,

	/** The next page of choices. */
	MORE,

	/** Say the present question again. */
	REPEAT

}
