/**
 * Consultation files: read, check, apply.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "consultation", "booking", "duty", "meeting" })
package org.dyzurka.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
