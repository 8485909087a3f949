package org.dyzurka.conversation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions raised into conversations from outside. One is put when the conversation at
 * that address has ended or rested for ten minutes, and nobody is disturbed; it becomes
 * what digits and words answer, and gives the earlier question back. Its buttons work for
 * weeks.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Questions {

	/** Where a question stands and waits. */
	private static final Set<Medium> WRITTEN = EnumSet.of(Medium.TELEGRAM, Medium.SMS);

	private final RaisedQuestions rows;

	/** Asked for late: the scheduler is made after every timer, and timers use this. */
	private final ObjectProvider<SchedulerClient> timers;

	private final Clock clock;

	Questions(RaisedQuestions rows, ObjectProvider<SchedulerClient> timers, Clock clock) {
		this.rows = rows;
		this.timers = timers;
		this.clock = clock;
	}

	/**
	 * Raises a question, in the caller's transaction. The same one raised twice at one
	 * address is one, until it was put; raised after that, it is put again.
	 * @param resident whom it concerns
	 * @param to a chat or a number that reads text messages
	 * @param matter what is asked
	 */
	public void raise(ResidentId resident, Address to, Matter matter) {
		if (!WRITTEN.contains(to.medium())) {
			throw new IllegalArgumentException("Nobody answers a question at " + to);
		}
		this.rows.add(resident, to, matter, this.clock.instant())
			.ifPresent((question) -> this.timers.getObject()
				.scheduleIfNotExists(
						QuestionTimers.PUT.instance(Long.toString(question)).scheduledTo(this.clock.instant())));
	}

	/**
	 * Takes a question back: one that was not put yet never is; the buttons of one that
	 * was say how things stand.
	 */
	public void withdraw(ResidentId resident, Matter matter) {
		this.rows.withdraw(resident, matter);
	}

}
