package org.dyzurka.booking;

import java.time.Instant;

/**
 * The seats booked of one bookable, holds left out; what a meeting's calendar event
 * tells.
 *
 * @param bookable what is bookable
 * @param capacity how many seats there are
 * @param booked how many are booked
 * @param revision one more on every change of {@code booked} or of the bookable itself
 * @param changedAt when that was, in whole seconds, growing with every revision
 */
public record Tally(BookableId bookable, int capacity, int booked, int revision, Instant changedAt) {
}
