/**
 * Who is told what and when: reminders, freed places, changes of plan, announcements, and
 * what experts hear of their own day.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "resident", "wording", "consultation", "booking", "messaging", "calllist",
		"duty", "meeting", "calendar", "conversation" })
package org.dyzurka.notification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
