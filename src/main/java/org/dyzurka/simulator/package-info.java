/**
 * Plays Telegram and Twilio towards the program's real adapters, moves the clock, and
 * shows the page on which everything can be tried without an account.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "duty" })
package org.dyzurka.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
