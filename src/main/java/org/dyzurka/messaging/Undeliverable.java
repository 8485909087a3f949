package org.dyzurka.messaging;

import java.util.Locale;

import org.dyzurka.resident.Address;

/**
 * A message did not arrive and is not tried any more: its address takes no messages, the
 * provider refused it or gave it up after it had taken it, or every attempt failed. It
 * stands among the failed ones; whoever it was for was not told. Heard at once, in the
 * transaction that records it, and never stored.
 *
 * @param message which one
 * @param to where it should have gone
 * @param language the language it is worded in
 * @param urgency what it was: of an answer or a notice someone must be told otherwise
 */
public record Undeliverable(OutgoingId message, Address to, Locale language, Urgency urgency) {
}
