package org.dyzurka.consultation;

import java.time.Period;

/**
 * What the privacy notice of one consultation tells (GDPR, article 13).
 *
 * @param controller who decides what the data is used for
 * @param contact of the data protection officer
 * @param bookingsKept how long after the event it is kept who booked
 * @param remarksKept how long remarks are kept
 * @param topicInCalendar whether a booking's topic may stand in experts' calendars
 */
public record Privacy(LocalText controller, String contact, Period bookingsKept, Period remarksKept,
		boolean topicInCalendar) {
}
