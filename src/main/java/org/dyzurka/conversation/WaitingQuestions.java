package org.dyzurka.conversation;

import java.time.Instant;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.dyzurka.resident.Address;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Questions raised from outside that wait for a conversation to end.
 */
@Component
class WaitingQuestions {

	private final RaisedQuestions rows;

	/** Asked for late: the scheduler is made after every timer, and timers use this. */
	private final ObjectProvider<SchedulerClient> timers;

	WaitingQuestions(RaisedQuestions rows, ObjectProvider<SchedulerClient> timers) {
		this.rows = rows;
		this.timers = timers;
	}

	/** A conversation has ended: the question that waits longest for that is due. */
	void next(Address address, Instant now) {
		this.rows.waiting(address)
			.stream()
			.findFirst()
			.ifPresent((question) -> this.timers.getObject()
				.reschedule(QuestionTimers.PUT.instanceId(Long.toString(question)), now));
	}

}
