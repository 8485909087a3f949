/**
 * The dialogue: scenes, and one engine for every channel.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "resident", "wording", "consultation", "booking", "messaging", "duty",
		"meeting", "calendar", "calllist" })
package org.dyzurka.conversation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
