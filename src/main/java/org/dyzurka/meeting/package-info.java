/**
 * Meetings and their seats.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "booking", "consultation" })
package org.dyzurka.meeting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
