/**
 * The public pages: current consultations, each with its schedule, documents and ways to
 * take part, the news, also by e-mail, the privacy notice and the accessibility
 * statement; and the frame, languages and rules of access that every page has.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "resident", "messaging", "wording", "consultation", "booking", "duty",
		"meeting", "calendar", "conversation", "notification" })
package org.dyzurka.site;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
