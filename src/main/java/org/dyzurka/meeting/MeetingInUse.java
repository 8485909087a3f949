package org.dyzurka.meeting;

/**
 * Why a plan of meetings cannot be followed: it drops a meeting with bookings or holds,
 * changes its time, closes it for booking, or leaves it fewer seats than are taken.
 *
 * @param key the meeting's id in the consultation file
 * @param taken how many of its seats are booked or held, 1 or more
 */
public record MeetingInUse(String key, int taken) {
}
