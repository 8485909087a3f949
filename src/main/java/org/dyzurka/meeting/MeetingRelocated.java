package org.dyzurka.meeting;

/**
 * A file gave a meeting that goes on another place: whoever booked seats is to be told.
 * Published inside the transaction that did it; the office's own changes tell by
 * themselves.
 *
 * @param meeting the meeting
 */
public record MeetingRelocated(MeetingId meeting) {
}
