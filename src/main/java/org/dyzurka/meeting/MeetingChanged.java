package org.dyzurka.meeting;

import java.util.List;

import org.dyzurka.consultation.ConsultationId;

/**
 * A meeting was planned, changed or withdrawn. Published inside the transaction that did
 * it.
 *
 * @param consultation it belongs to
 * @param meeting the meeting
 * @param hosts keys of the experts who hold it, or held it
 */
public record MeetingChanged(ConsultationId consultation, MeetingId meeting, List<String> hosts) {

	public MeetingChanged {
		hosts = List.copyOf(hosts);
	}

}
