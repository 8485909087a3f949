package org.dyzurka.notification;

import java.time.Instant;

import org.dyzurka.conversation.Matter;

/**
 * A change of plan concerned a booking, and its resident is to be asked about it.
 * Published inside the transaction that did it.
 *
 * @param matter what to ask
 * @param answerBy until when an answer is waited for; then the office phones
 */
record BookingTouched(Matter matter, Instant answerBy) {
}
