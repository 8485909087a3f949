/**
 * Anything bookable with a capacity: hold, confirm, cancel, move, wait. Knows bookables,
 * not experts or rooms.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "resident")
package org.dyzurka.booking;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
