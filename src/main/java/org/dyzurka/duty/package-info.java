/**
 * Experts on duty: duty windows, their slots, and who holds them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "resident", "booking", "consultation" })
package org.dyzurka.duty;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
