/**
 * iCalendar: experts' private feeds, public feeds of consultations, single events to
 * keep.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "resident", "wording", "consultation", "booking", "duty", "meeting" })
package org.dyzurka.calendar;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
