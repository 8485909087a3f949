/**
 * The office: behind the log-in, the addresses of experts' feeds, where experts are told
 * of bookings, the sheet of the day, the schedule and its changes, the calls to make, the
 * interpreters to order and the messages that failed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "resident", "wording", "consultation", "booking", "messaging", "calllist",
		"duty", "meeting", "intake", "calendar", "notification" })
package org.dyzurka.staff;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
