package org.dyzurka.meeting;

/**
 * Whether a meeting's seats are booked.
 */
public enum MeetingBooking {

	/** Seats are not booked: people just come. */
	NONE,

	/** A seat may be booked; people may also just come. */
	OPTIONAL,

	/** A seat must be booked. */
	REQUIRED

}
