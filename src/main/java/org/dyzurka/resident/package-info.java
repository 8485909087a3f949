/**
 * Who writes to us: residents, the addresses they write from, their language, whether
 * they can be reached, what they want to be informed of, and their right to be forgotten.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dyzurka.resident;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
