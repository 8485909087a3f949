package org.dyzurka.messaging;

import java.util.Locale;

import org.dyzurka.resident.Address;

/**
 * A message did not arrive, and trying again would not help: its address takes no
 * messages, or the provider gave it up after it had taken it. It stands among the failed
 * ones; whoever it was for was not told. Heard at once and never stored.
 *
 * @param message which one
 * @param to where it should have gone
 * @param language the language it is worded in
 */
public record Undeliverable(OutgoingId message, Address to, Locale language) {
}
