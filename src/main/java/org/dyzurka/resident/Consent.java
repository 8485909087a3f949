package org.dyzurka.resident;

import java.time.Instant;
import java.util.Locale;

/**
 * That somebody wants to be informed, and how they said so.
 *
 * @param topic about what
 * @param address where
 * @param language the language they were asked in, and are written to
 * @param text the version of the words they agreed to
 * @param since when they agreed; by e-mail, when they confirmed
 */
public record Consent(Topic topic, Address address, Locale language, String text, Instant since) {
}
