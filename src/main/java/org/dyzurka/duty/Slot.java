package org.dyzurka.duty;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.TimeRange;

/**
 * One slot of a duty: the time of one talk.
 *
 * @param id the bookable it is, also of a walk-in slot, which is never registered for
 * booking
 * @param duty its duty
 * @param time its time
 * @param walkIn whether it is set aside for people who come or call unbooked
 */
public record Slot(BookableId id, Duty duty, TimeRange time, boolean walkIn) {
}
