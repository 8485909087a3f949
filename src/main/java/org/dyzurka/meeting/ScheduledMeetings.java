package org.dyzurka.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Rows of meetings.
 */
interface ScheduledMeetings extends Repository<ScheduledMeeting, UUID> {

	ScheduledMeeting save(ScheduledMeeting meeting);

	Optional<ScheduledMeeting> findById(UUID id);

	List<ScheduledMeeting> findByConsultationOrderByStartsAtAscFileKeyAsc(UUID consultation);

}
