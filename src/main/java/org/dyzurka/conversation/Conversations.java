package org.dyzurka.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.dyzurka.Correlation;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Resident;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The conversations with all residents, one for each address.
 */
@Component
public class Conversations {

	private static final Logger log = LoggerFactory.getLogger(Conversations.class);

	private static final int ATTEMPTS = 3;

	/** A call that was cut off is gone on with for as long as its hold lasts. */
	private static final Duration CALL_RESUMES = Layout.of(Medium.VOICE).hold();

	private static final String OUR_CODE = "org.dyzurka.";

	private final Reception reception;

	private final Dialogues dialogues;

	private final MemoryJson json;

	private final Questioning questioning;

	private final Replies replies;

	private final Entrance entrance;

	private final TransactionTemplate transaction;

	private final TurnMeter meter;

	Conversations(Reception reception, Dialogues dialogues, MemoryJson json, Questioning questioning, Replies replies,
			Entrance entrance, TransactionTemplate transaction, TurnMeter meter) {
		this.meter = meter;
		this.reception = reception;
		this.dialogues = dialogues;
		this.json = json;
		this.questioning = questioning;
		this.replies = replies;
		this.entrance = entrance;
		this.transaction = transaction;
	}

	/**
	 * Takes in one message, in a transaction of its own: at most one effect, however
	 * often it comes. When this returns, the effect is committed and the answer is on its
	 * way; when it throws, nothing happened and the same message may come again. What is
	 * over the limits has no effect.
	 * @param incoming the message
	 * @return what became of it
	 * @throws RuntimeException during an outage, such as of the database
	 */
	public Receipt receive(Incoming incoming) {
		try (Correlation.Scope turn = Correlation.begin()) {
			Receipt receipt = this.meter.measure(incoming.from().medium(), () -> enter(incoming));
			log.debug("A message from {}: {}", incoming.from(), receipt.getClass().getSimpleName());
			return receipt;
		}
	}

	private Receipt enter(Incoming incoming) {
		if (incoming.call() != null) {
			return take(incoming);
		}
		return switch (this.entrance.judge(incoming.from())) {
			case PASSES -> take(incoming);
			case IS_TOLD -> inTransaction(() -> this.entrance.tooMuch(incoming));
			case IS_DROPPED -> new Receipt.TurnedAway();
		};
	}

	private Receipt take(Incoming incoming) {
		for (int attempt = 1;; attempt++) {
			try {
				return inTransaction(() -> turn(incoming));
			}
			catch (TransactionException | DataAccessResourceFailureException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				log.warn("A message from {} failed, attempt {} of {}: {}", incoming.from(), attempt, ATTEMPTS,
						trace(ex));
				if (attempt == ATTEMPTS && ex instanceof TransientDataAccessException) {
					// Somebody else was in its way, so it may come again
					throw ex;
				}
				if (attempt == ATTEMPTS) {
					return setAside(incoming);
				}
			}
		}
	}

	/**
	 * Takes in one step of a call and gives what is said then: the same again when the
	 * same step comes again.
	 * @param step made by {@link Incoming#step}
	 * @return what is said
	 * @throws RuntimeException during an outage, such as of the database; nothing
	 * happened, and the same step may come again
	 */
	public Reply answer(Incoming step) {
		receive(step);
		return this.replies.find(step.messageId()).orElseThrow();
	}

	/**
	 * What was said in one step of a call, empty when the call has not come to it or has
	 * ended.
	 */
	public Optional<Reply> said(String call, int step) {
		return this.replies.find(Incoming.stepId(call, step));
	}

	/**
	 * Forgets what was said in a call that has ended.
	 * @param call what the provider calls it
	 */
	public void ended(String call) {
		this.replies.forget(call);
	}

	/**
	 * What failed and where, without what exceptions say: databases quote the values they
	 * refuse.
	 */
	private static String trace(Throwable failure) {
		StringBuilder trace = new StringBuilder();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			trace.append("\n").append(cause.getClass().getName());
			for (StackTraceElement frame : cause.getStackTrace()) {
				if (frame.getClassName().startsWith(OUR_CODE)) {
					trace.append("\n\tat ").append(frame);
				}
			}
		}
		return trace.toString();
	}

	private Receipt inTransaction(Supplier<Receipt> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	private Receipt turn(Incoming incoming) {
		if (!this.dialogues.receive(incoming, this.reception.clock().instant())) {
			return new Receipt.Repeated();
		}
		Optional<Resident> known = this.reception.residents().at(incoming.from());
		if (known.isEmpty() && incoming.call() == null && !this.entrance.admits()) {
			return this.entrance.tooMany(incoming);
		}
		Resident resident = known.orElseGet(() -> this.reception.residents().meet(incoming.from()));
		noteReachable(resident);
		Dialogues.Stored stored = this.dialogues.lock(incoming);
		boolean dialled = incoming.call() != null && stored.state() == null;
		Optional<Memory> memory = dialled ? cutOff(incoming)
				: Optional.ofNullable(stored.state()).flatMap(this.json::read);
		Memory before = memory.orElse(null);
		Turn turn = new Turn(this.reception, resident, before, this.entrance.language(resident.language(), incoming),
				call(incoming, before));
		if (stored.state() != null && memory.isEmpty()) {
			turn.desk().notice(Line.APOLOGY_RESTART);
		}
		if (restedSince(stored)) {
			this.reception.offers().reached(resident.id());
		}
		listen(turn, incoming, before, dialled && before != null);
		this.questioning.goOn(turn, before, incoming);
		noteSeen(resident, stored);
		String outdated = turn.outdated();
		return (outdated != null) ? new Receipt.Outdated(outdated) : new Receipt.Taken();
	}

	private static void listen(Turn turn, Incoming incoming, @Nullable Memory before, boolean calledAgain) {
		Scene from = turn.scene();
		if (calledAgain) {
			turn.goOn();
		}
		else {
			turn.hear(incoming.utterance());
		}
		if (before != null) {
			turn.leadOut(from, incoming.utterance());
		}
	}

	/** The call so far, with this step; what was proved in another call is not. */
	private static @Nullable CallSoFar call(Incoming incoming, @Nullable Memory before) {
		if (incoming.call() == null) {
			return null;
		}
		CallSoFar known = (before != null) ? before.call() : null;
		CallSoFar call = (known != null && known.id().equals(incoming.call())) ? known
				: CallSoFar.begun(incoming.call());
		return (incoming.utterance() instanceof Utterance.Silence) ? call.step() : call.step().silences(0);
	}

	/**
	 * What a call before this one left off when it was cut off: only while a place was
	 * being booked, and as long as it is held for it. What was proved then is not shown
	 * now.
	 */
	private Optional<Memory> cutOff(Incoming incoming) {
		return this.dialogues.lastCall(incoming, this.reception.clock().instant().minus(CALL_RESUMES))
			.flatMap(this.json::read)
			.filter((memory) -> memory.scene() instanceof Drafting drafting && drafting.draft().moving() == null);
	}

	/** Whoever cannot even be told keeps nobody else waiting. */
	private Receipt setAside(Incoming incoming) {
		try {
			return inTransaction(() -> apologise(incoming));
		}
		catch (TransactionException | DataAccessResourceFailureException | TransientDataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.error("A message from {} was set aside and they could not be told: {}", incoming.from(), trace(ex));
			return inTransaction(() -> this.dialogues.receive(incoming, this.reception.clock().instant())
					? new Receipt.SetAside() : new Receipt.Repeated());
		}
	}

	private Receipt apologise(Incoming incoming) {
		if (!this.dialogues.receive(incoming, this.reception.clock().instant())) {
			return new Receipt.Repeated();
		}
		Resident resident = this.reception.residents().meet(incoming.from());
		CallSoFar call = (incoming.call() != null) ? CallSoFar.begun(incoming.call()) : null;
		Desk desk = new Desk(this.reception, resident, this.entrance.language(resident.language(), incoming), null,
				call);
		Prompt apology = Prompt.statement(desk.say(Line.APOLOGY_SET_ASIDE));
		this.questioning.say(incoming, desk, List.of(apology), new Reply.Then.Listen(Reply.Entry.KEY), null);
		return new Receipt.SetAside();
	}

	/** Whether this is the first message after a while: the resident can be reached. */
	private boolean restedSince(Dialogues.Stored stored) {
		Instant rested = this.reception.clock().instant().minus(Putting.RESTED);
		return stored.updatedAt() == null || stored.updatedAt().toInstant().isBefore(rested);
	}

	/**
	 * Who writes from a chat does not block the bot, or no longer. A telephone may have
	 * opted out all the same, and a mailbox is not written from.
	 */
	private void noteReachable(Resident resident) {
		switch (resident.address().medium()) {
			case TELEGRAM -> {
				if (!resident.reachable()) {
					this.reception.residents().reachable(resident.address());
				}
			}
			case SMS, VOICE, EMAIL -> {
			}
		}
	}

	private void noteSeen(Resident resident, Dialogues.Stored stored) {
		Instant yesterday = this.reception.clock().instant().minus(Duration.ofDays(1));
		if (stored.updatedAt() == null || stored.updatedAt().toInstant().isBefore(yesterday)) {
			this.reception.residents().seen(resident.id());
		}
	}

}
