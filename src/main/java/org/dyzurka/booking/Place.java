package org.dyzurka.booking;

/**
 * Some seats of a bookable.
 *
 * @param bookable what is bookable
 * @param seats how many seats, 1 or more
 */
public record Place(BookableId bookable, int seats) {
}
