package org.dyzurka.calendar;

import java.util.UUID;

import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.meeting.MeetingId;

/**
 * What an edition is counted of: an expert's feed, a consultation's feed, or a meeting,
 * whose event tells more than its plan. Their ids are random, so one column holds them.
 *
 * @param value the id of the expert, consultation or meeting
 */
record Subject(UUID value) implements Comparable<Subject> {

	static Subject of(ExpertId expert) {
		return new Subject(expert.value());
	}

	static Subject of(ConsultationId consultation) {
		return new Subject(consultation.value());
	}

	static Subject of(MeetingId meeting) {
		return new Subject(meeting.value());
	}

	@Override
	public int compareTo(Subject other) {
		return this.value.compareTo(other.value);
	}

}
