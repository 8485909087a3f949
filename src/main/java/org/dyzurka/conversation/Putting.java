package org.dyzurka.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Resident;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a question that was raised from outside, once nobody is interrupted by it.
 */
@Component
class Putting {

	/** A conversation that nothing was said in for so long may be interrupted. */
	static final Duration RESTED = Duration.ofMinutes(10);

	private final Reception reception;

	private final RaisedQuestions questions;

	private final Dialogues dialogues;

	private final MemoryJson json;

	private final Questioning questioning;

	Putting(Reception reception, RaisedQuestions questions, Dialogues dialogues, MemoryJson json,
			Questioning questioning) {
		this.reception = reception;
		this.questions = questions;
		this.dialogues = dialogues;
		this.json = json;
		this.questioning = questioning;
	}

	/**
	 * Puts a question, unless it was put or taken back.
	 * @return when to try again, empty when there is nothing left to do
	 */
	@Transactional
	Optional<Instant> put(long id) {
		Optional<RaisedQuestion> found = this.questions.find(id).filter((question) -> !question.put());
		if (found.isEmpty()) {
			return Optional.empty();
		}
		RaisedQuestion question = found.get();
		Instant now = this.reception.clock().instant();
		Optional<Instant> morning = this.reception.outbox().quietUntil(question.to().medium(), Urgency.NOTICE, now);
		if (morning.isPresent()) {
			return morning;
		}
		Dialogues.Stored stored = this.dialogues.lock(question.to());
		@Nullable Memory before = Optional.ofNullable(stored.state()).flatMap(this.json::read).orElse(null);
		Optional<Instant> rested = rests(stored, before).filter((moment) -> moment.isAfter(now));
		if (rested.isPresent()) {
			return rested;
		}
		put(question, before, now);
		return Optional.empty();
	}

	private void put(RaisedQuestion question, @Nullable Memory before, Instant now) {
		Resident resident = this.reception.residents().meet(question.to());
		Turn turn = new Turn(this.reception, resident, before, language(resident), null);
		Raised scene = question.scene();
		if (!scene.stands(turn.desk())) {
			this.questions.remove(question.id());
			return;
		}
		if (before == null && question.to().medium() == Medium.SMS) {
			// Whoever never wrote learns first who writes, and how to stop it
			turn.desk().notice(Line.FIRST_TEXT, "who", turn.desk().organiser());
		}
		turn.whereabouts().interrupt(scene);
		this.questions.put(question.id(), now);
		this.questioning.raise(turn, question.to());
	}

	/**
	 * When the conversation may be interrupted; empty when it is at an end. A question
	 * that was raised is given the same time to be answered before the next.
	 */
	private static Optional<Instant> rests(Dialogues.Stored stored, @Nullable Memory memory) {
		boolean atAnEnd = memory == null || memory.scene().begins() || memory.scene().mayEnd();
		if (atAnEnd || stored.updatedAt() == null) {
			return Optional.empty();
		}
		return Optional.of(stored.updatedAt().toInstant().plus(RESTED));
	}

	private Locale language(Resident resident) {
		return (resident.language() != null) ? resident.language() : this.reception.words().languages().getFirst();
	}

}
