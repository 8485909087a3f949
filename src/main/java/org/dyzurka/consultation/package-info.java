/**
 * Consultations: what the city asks about, who runs it, until when, its documents,
 * places, announcements and privacy notice, and the register of what was published.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dyzurka.consultation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
