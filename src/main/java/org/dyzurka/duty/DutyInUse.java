package org.dyzurka.duty;

/**
 * Why a roster cannot be followed: a duty that it drops, or whose time, form or slots it
 * changes, has bookings or holds, which must not be lost.
 *
 * @param key the duty's id in the consultation file
 * @param taken how many of its slots are booked or held, 1 or more
 */
public record DutyInUse(String key, int taken) {
}
