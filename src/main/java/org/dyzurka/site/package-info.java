/**
 * The public pages: current consultations, each with its schedule, documents and ways to
 * take part, the privacy notice and the accessibility statement; and the frame, languages
 * and rules of access that every page has.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "wording", "consultation", "booking", "duty", "meeting", "calendar", "conversation" })
package org.dyzurka.site;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
