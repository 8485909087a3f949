/**
 * The office: behind the log-in, the addresses of experts' feeds, the sheet of the day,
 * the calls to make and the messages that failed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "resident", "wording", "consultation", "booking", "messaging", "calllist",
		"duty", "meeting", "calendar" })
package org.dyzurka.staff;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
