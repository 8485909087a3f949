package org.dyzurka.meeting;

import java.util.List;

import org.dyzurka.booking.Stranded;

/**
 * Why a plan of meetings cannot be followed.
 */
public sealed interface MeetingInTheWay {

	/**
	 * The meeting's id in the consultation file.
	 */
	String key();

	/**
	 * The plan drops a meeting with bookings or holds, changes its time, closes it for
	 * booking, or leaves it fewer seats than are taken.
	 *
	 * @param key of the meeting
	 * @param bookings of it
	 * @param held how many seats are only held, by somebody who is booking or to whom
	 * they are offered
	 */
	record Booked(String key, List<Stranded> bookings, int held) implements MeetingInTheWay {

		public Booked {
			bookings = List.copyOf(bookings);
		}

	}

	/**
	 * The office changed the meeting since its file planned it, and the file plans it
	 * otherwise than it stands.
	 *
	 * @param key of the meeting
	 * @param standing as the office left it
	 */
	record ByOffice(String key, Meeting standing) implements MeetingInTheWay {
	}

}
