package org.dyzurka.booking;

/**
 * Nothing that somebody waited for can be booked any more, and nothing came free for
 * them. Published inside the transaction that ended their entry.
 *
 * @param entry the entry, as it stood
 */
public record WaitingOver(WaitingEntry entry) {
}
