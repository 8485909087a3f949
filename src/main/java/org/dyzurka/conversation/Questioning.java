package org.dyzurka.conversation;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.booking.HoldId;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the next question: what follows from a turn is said and remembered.
 */
@Component
class Questioning {

	private final Dialogues dialogues;

	private final MemoryJson json;

	private final Outbox outbox;

	private final Replies replies;

	private final WaitingQuestions waiting;

	Questioning(Dialogues dialogues, MemoryJson json, Outbox outbox, Replies replies, WaitingQuestions waiting) {
		this.waiting = waiting;
		this.dialogues = dialogues;
		this.json = json;
		this.outbox = outbox;
		this.replies = replies;
	}

	/** Asks the next question, posts what is to be said, and remembers. */
	void goOn(Turn turn, @Nullable Memory before, Incoming incoming) {
		Desk desk = turn.desk();
		if (desk.remarks().areFarewell()) {
			say(incoming, desk, desk.remarks().handed(), new Reply.Then.HangUp(), null);
			return;
		}
		int misses = 0;
		if (desk.remarks().arePuzzled()) {
			misses = (before != null) ? before.misses() + 1 : 1;
			sayNotUnderstood(desk, misses);
		}
		releaseLeft(desk, before, turn);
		Question question = turn.scene().ask(desk);
		Asked asked = asked(question, turn);
		say(incoming, desk, prompts(question, asked, desk), turn.scene().then(),
				(turn.outdated() == null) ? incoming.pressedOn() : null);
		this.dialogues.save(incoming, this.json.write(memory(turn, asked, misses)), desk.now());
		if (turn.scene().begins()) {
			this.waiting.next(incoming.from(), desk.now());
		}
	}

	/** Asks what was raised from outside, and remembers. */
	void raise(Turn turn, Address to) {
		Desk desk = turn.desk();
		Question question = turn.scene().ask(desk);
		Asked asked = asked(question, turn);
		List<Outgoing> messages = new ArrayList<>();
		for (Prompt prompt : prompts(question, asked, desk)) {
			messages.add(new Outgoing(to, desk.language(), Urgency.NOTICE, prompt, null, false));
		}
		this.outbox.post(messages);
		this.dialogues.save(to, this.json.write(memory(turn, asked, 0)), desk.now());
	}

	private Asked asked(Question question, Turn turn) {
		List<Option> options = withWaysOut(question, turn);
		String mark = (turn.scene() instanceof Raised raised) ? RaisedButton.mark(raised)
				: this.json.nonce(turn.scene(), options);
		return new Asked(mark, options);
	}

	private static List<Prompt> prompts(Question question, Asked asked, Desk desk) {
		List<String> text = new ArrayList<>(desk.remarks().notices());
		if (!question.text().isBlank()) {
			text.add(question.text());
		}
		List<Prompt> prompts = new ArrayList<>(desk.remarks().handed());
		if (!text.isEmpty()) {
			prompts.add(new Prompt(String.join("\n\n", text), asked.choices(), question.contactLabel(), null));
		}
		return prompts;
	}

	private static Memory memory(Turn turn, Asked asked, int misses) {
		return new Memory(Memory.VERSION, turn.scene(), turn.whereabouts().trail(), asked, misses, turn.desk().about(),
				turn.desk().caller().call(), turn.whereabouts().interrupted());
	}

	private static void sayNotUnderstood(Desk desk, int misses) {
		if (misses == 1) {
			desk.notice(Line.NOT_UNDERSTOOD);
			return;
		}
		desk.notice(Line.NOT_UNDERSTOOD_AGAIN);
		if (!desk.byVoice()) {
			desk.notice(desk.office().told());
		}
	}

	private static List<Option> withWaysOut(Question question, Turn turn) {
		List<Option> options = new ArrayList<>(question.options());
		Desk desk = turn.desk();
		if (!turn.whereabouts().trail().isEmpty() || !turn.scene().begins()) {
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
			if (!turn.whereabouts().holds().contains(hold)) {
				desk.counter().release(hold);
			}
		}
	}

	/** By voice the answer is kept for the line; elsewhere it is a row on its way. */
	void say(Incoming incoming, Desk desk, List<Prompt> prompts, Reply.Then then, @Nullable String pressedOn) {
		boolean forget = desk.remarks().areFarewell();
		if (incoming.call() != null) {
			Reply reply = new Reply(desk.language(), prompts, then, desk.remarks().areSlow(), desk.caller().delay());
			this.replies.keep(incoming, forget ? null : incoming.from(), reply, desk.now());
			return;
		}
		List<Outgoing> messages = new ArrayList<>();
		for (Prompt prompt : prompts) {
			boolean takesPlace = messages.isEmpty() && prompt.attachment() == null && prompt.contactLabel() == null;
			messages.add(new Outgoing(incoming.from(), desk.language(), Urgency.ANSWER, prompt,
					takesPlace ? pressedOn : null, forget));
		}
		this.outbox.post(messages);
	}

}
