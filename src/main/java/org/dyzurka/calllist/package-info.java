/**
 * The call list of the office: whom a person there has to phone, why, when, and what came
 * of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "resident")
package org.dyzurka.calllist;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
