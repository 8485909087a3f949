package org.dyzurka.acceptance;

import java.util.UUID;
import java.util.stream.Collectors;

import org.dyzurka.conversation.Conversations;
import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Reply;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * A caller who meets the conversation itself, without a telephone line.
 */
final class DirectCall {

	private final Conversations conversations;

	private final String call = "CA" + UUID.randomUUID().toString().replace("-", "");

	private final Address caller;

	private int step;

	private Reply reply;

	/** Dials. A caller without a number is nobody. */
	DirectCall(Conversations conversations, @Nullable String number) {
		this.conversations = conversations;
		this.caller = Address.voice((number != null) ? number : this.call);
		this.reply = answer(new Utterance.Start(""));
	}

	DirectCall press(String... keys) {
		for (String pressed : keys) {
			this.reply = answer(new Utterance.Digits(pressed));
		}
		return this;
	}

	DirectCall say(String words) {
		this.reply = answer(new Utterance.Text(words));
		return this;
	}

	DirectCall silence() {
		this.reply = answer(new Utterance.Silence());
		return this;
	}

	DirectCall comeBack(boolean talked) {
		this.reply = answer(new Utterance.CameBack(talked));
		return this;
	}

	/** The last step once more. */
	Reply again() {
		this.step--;
		return answer(new Utterance.Silence());
	}

	Reply reply() {
		return this.reply;
	}

	/** Everything said in this step, choices with their keys. */
	String heard() {
		return this.reply.prompts()
			.stream()
			.map((prompt) -> prompt.text() + "\n" + choices(prompt))
			.collect(Collectors.joining("\n"));
	}

	private static String choices(Prompt prompt) {
		return prompt.choices().stream().map(DirectCall::choice).collect(Collectors.joining("\n"));
	}

	private static String choice(Choice choice) {
		return choice.key() + " " + choice.label();
	}

	private Reply answer(Utterance utterance) {
		return this.conversations.answer(Incoming.step(this.caller, this.call, this.step++, utterance));
	}

}
