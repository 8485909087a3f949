package org.dyzurka.booking;

/**
 * What is free of one bookable at the moment of asking.
 *
 * @param bookable what is bookable
 * @param time when it takes place
 * @param capacity how many seats there are in all, walk-ins apart
 * @param free how many of them are neither booked, held nor kept
 */
public record Availability(BookableId bookable, TimeRange time, int capacity, int free) {
}
