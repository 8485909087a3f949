/**
 * The bot's words: what it says in each language and manner, how it writes dates, and
 * what it makes of words typed or spoken by a resident.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dyzurka.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
