/**
 * The e-mail channel: writes what is said to residents and experts as a letter, in plain
 * text and in HTML, and hands it to a mail server (RFC 5321, RFC 5322).
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "messaging", "resident", "wording" })
package org.dyzurka.mail;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
