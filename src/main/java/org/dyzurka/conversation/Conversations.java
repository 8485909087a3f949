package org.dyzurka.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.dyzurka.booking.HoldId;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Resident;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
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

	private static final String OUR_CODE = "org.dyzurka.";

	private final Reception reception;

	private final Dialogues dialogues;

	private final MemoryJson json;

	private final Outbox outbox;

	private final Replies replies;

	private final TransactionTemplate transaction;

	Conversations(Reception reception, Dialogues dialogues, MemoryJson json, Outbox outbox, Replies replies,
			TransactionTemplate transaction) {
		this.reception = reception;
		this.dialogues = dialogues;
		this.json = json;
		this.outbox = outbox;
		this.replies = replies;
		this.transaction = transaction;
	}

	/**
	 * Takes in one message, in a transaction of its own: at most one effect, however
	 * often it comes. When this returns, the effect is committed and the answer is on its
	 * way; when it throws, nothing happened and the same message may come again.
	 * @param incoming the message
	 * @return what became of it
	 * @throws RuntimeException during an outage, such as of the database
	 */
	public Receipt receive(Incoming incoming) {
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
				if (attempt == ATTEMPTS) {
					return inTransaction(() -> setAside(incoming));
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
		Resident resident = this.reception.residents().meet(incoming.from());
		Dialogues.Stored stored = this.dialogues.lock(incoming.from());
		Optional<Memory> memory = Optional.ofNullable(stored.state()).flatMap(this.json::read);
		Turn turn = new Turn(this.reception, resident, memory.orElse(null), language(resident, incoming));
		if (stored.state() != null && memory.isEmpty()) {
			turn.desk().notice(Line.APOLOGY_RESTART);
		}
		turn.hear(incoming.utterance());
		conclude(turn, memory.orElse(null), incoming);
		noteSeen(resident, stored);
		String outdated = turn.outdated();
		return (outdated != null) ? new Receipt.Outdated(outdated) : new Receipt.Taken();
	}

	/** Asks the next question, posts what is to be said, and remembers. */
	private void conclude(Turn turn, @Nullable Memory before, Incoming incoming) {
		Desk desk = turn.desk();
		if (desk.saidFarewell()) {
			post(incoming, desk.language(), desk.handed(), null, true);
			return;
		}
		int misses = 0;
		if (desk.wasPuzzled()) {
			misses = (before != null) ? before.misses() + 1 : 1;
			sayNotUnderstood(desk, misses);
		}
		releaseLeft(desk, before, turn);
		Question question = turn.scene().ask(desk);
		List<Option> options = withWaysOut(question, turn);
		Asked asked = new Asked(this.json.nonce(turn.scene(), options), options);
		List<String> text = new ArrayList<>(desk.notices());
		text.add(question.text());
		List<Prompt> prompts = new ArrayList<>(desk.handed());
		prompts.add(new Prompt(String.join("\n\n", text), asked.choices(), question.contactLabel(), null));
		post(incoming, desk.language(), prompts, (turn.outdated() == null) ? incoming.pressedOn() : null, false);

		Memory after = new Memory(Memory.VERSION, turn.scene(), turn.trail(), asked, misses, desk.about());
		this.dialogues.save(incoming.from(), this.json.write(after), desk.now());
	}

	private static void sayNotUnderstood(Desk desk, int misses) {
		if (misses == 1) {
			desk.notice(Line.NOT_UNDERSTOOD);
			return;
		}
		desk.notice(Line.NOT_UNDERSTOOD_AGAIN);
		desk.notice(desk.telling().person(desk.present().map((one) -> one.contact()).orElse(null)));
	}

	private static List<Option> withWaysOut(Question question, Turn turn) {
		List<Option> options = new ArrayList<>(question.options());
		Desk desk = turn.desk();
		if (!turn.trail().isEmpty() || !turn.scene().begins()) {
			options.add(Option.wayOut(Option.BACK, desk.say(Line.BACK)));
		}
		options.add(Option.wayOut(Option.PERSON, desk.say(Line.A_PERSON)));
		return options;
	}

	/**
	 * A hold lives with its conversation: one that cannot be gone back to is given up.
	 */
	private static void releaseLeft(Desk desk, @Nullable Memory before, Turn turn) {
		if (before == null) {
			return;
		}
		for (HoldId hold : before.holds()) {
			if (!turn.holds().contains(hold)) {
				desk.release(hold);
			}
		}
	}

	private void post(Incoming incoming, Locale language, List<Prompt> prompts, @Nullable String pressedOn,
			boolean forget) {
		if (incoming.call() != null) {
			Reply.Then then = forget ? new Reply.Then.HangUp() : new Reply.Then.Listen(Reply.Entry.KEY);
			this.replies.keep(incoming, forget ? null : incoming.from(),
					new Reply(language, prompts, then, false, Duration.ZERO), this.reception.clock().instant());
			return;
		}
		List<Outgoing> messages = new ArrayList<>();
		for (Prompt prompt : prompts) {
			boolean takesPlace = messages.isEmpty() && prompt.attachment() == null && prompt.contactLabel() == null;
			messages.add(new Outgoing(incoming.from(), language, Urgency.ANSWER, prompt, takesPlace ? pressedOn : null,
					forget));
		}
		this.outbox.post(messages);
	}

	private Receipt setAside(Incoming incoming) {
		if (!this.dialogues.receive(incoming, this.reception.clock().instant())) {
			return new Receipt.Repeated();
		}
		Resident resident = this.reception.residents().meet(incoming.from());
		Desk desk = new Desk(this.reception, resident, language(resident, incoming), null);
		post(incoming, desk.language(), List.of(Prompt.statement(desk.say(Line.APOLOGY_SET_ASIDE))), null, false);
		return new Receipt.SetAside();
	}

	/**
	 * The language chosen, else that of the device where we have words for it, else the
	 * office's.
	 */
	private Locale language(Resident resident, Incoming incoming) {
		List<Locale> languages = this.reception.words().languages();
		Locale wanted = (resident.language() != null) ? resident.language() : incoming.languageHint();
		for (Locale language : languages) {
			if (wanted != null && language.getLanguage().equals(wanted.getLanguage())) {
				return language;
			}
		}
		return languages.getFirst();
	}

	private void noteSeen(Resident resident, Dialogues.Stored stored) {
		Instant yesterday = this.reception.clock().instant().minus(Duration.ofDays(1));
		if (stored.updatedAt() != null && stored.updatedAt().toInstant().isBefore(yesterday)) {
			this.reception.residents().seen(resident.id());
		}
	}

}
