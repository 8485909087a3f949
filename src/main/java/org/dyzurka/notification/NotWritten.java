package org.dyzurka.notification;

import org.dyzurka.conversation.Matter;

/**
 * Whoever a matter concerns cannot be written to and is on the call list. Published
 * inside the transaction that found it out.
 *
 * @param matter what they should have been asked
 */
record NotWritten(Matter matter) {
}
