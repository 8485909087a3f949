package org.dyzurka.calendar;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A whole calendar, before it is written as iCalendar.
 *
 * @param name as calendar programs list it
 * @param about what it shows
 * @param source where to fetch it again, or null where the address is a secret: a body
 * that is passed on must not pass on its address
 * @param happenings its events
 */
record Sheet(String name, String about, @Nullable URI source, List<Happening> happenings) {

	Sheet {
		happenings = List.copyOf(happenings);
	}

}
