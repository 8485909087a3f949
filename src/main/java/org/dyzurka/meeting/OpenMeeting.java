package org.dyzurka.meeting;

/**
 * A meeting that can be booked.
 *
 * @param meeting the meeting
 * @param free seats neither booked nor held, 1 or more
 */
public record OpenMeeting(Meeting meeting, int free) {
}
