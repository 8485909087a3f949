package org.dyzurka.phone;

import java.util.Optional;
import java.util.regex.Pattern;

import org.dyzurka.conversation.Conversations;
import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Reply;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.resident.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls, one step after another: what a caller did goes to the conversation, and what is
 * said then comes back as TwiML. A step that comes again is answered the same.
 */
class VoiceCalls {

	private static final Logger log = LoggerFactory.getLogger(VoiceCalls.class);

	/** The provider's name of a call (a {@code CallSid}); others' are as short. */
	private static final Pattern CALL = Pattern.compile("[A-Za-z0-9_-]{1,60}");

	private static final Pattern STEP = Pattern.compile("[0-9]{1,4}");

	private static final Pattern NO_KEY = Pattern.compile("[^0-9*#]");

	private static final int MOST_KEYS = 40;

	/** Speech is cut by the provider after a minute at most. */
	private static final int LONGEST_SPEECH = 2000;

	private final Conversations conversations;

	private final Twiml twiml;

	private final OfficeNumber office;

	VoiceCalls(Conversations conversations, Twiml twiml, OfficeNumber office) {
		this.conversations = conversations;
		this.twiml = twiml;
		this.office = office;
	}

	/**
	 * Answers one step. During an outage the caller hears an apology and the office's
	 * number.
	 * @param form the fields of the request's body
	 * @param step as the query has it, empty at the beginning of a call
	 * @return TwiML, or empty for a step that no question of ours leads to: it has no
	 * effect
	 */
	Optional<String> answer(Form form, String step) {
		String call = form.first("CallSid");
		if (!CALL.matcher(call).matches() || !(step.isEmpty() || STEP.matcher(step).matches())) {
			return Optional.empty();
		}
		int number = step.isEmpty() ? 0 : Integer.parseInt(step);
		try {
			return reply(form, call, number).map((reply) -> this.twiml.of(reply, number));
		}
		catch (RuntimeException ex) {
			log.warn("A caller was told that we are out of order: {}", ex.getClass().getName());
			return Optional.of(this.twiml.outOfOrder(this.office.known()));
		}
	}

	private Optional<Reply> reply(Form form, String call, int step) {
		if (step == 0) {
			this.office.lookUp();
		}
		else if (this.conversations.said(call, step - 1).isEmpty()) {
			return this.conversations.said(call, step);
		}
		Address caller = Callers.of(form.first("From"), call);
		return Optional.of(this.conversations.answer(Incoming.step(caller, call, step, utterance(form, step))));
	}

	private static Utterance utterance(Form form, int step) {
		if (step == 0) {
			return new Utterance.Start("");
		}
		String dialled = form.first("DialCallStatus");
		if (!dialled.isEmpty()) {
			return new Utterance.CameBack(dialled.equals("completed") || dialled.equals("answered"));
		}
		String keys = NO_KEY.matcher(cut(form.first("Digits"), MOST_KEYS)).replaceAll("");
		if (!keys.isEmpty()) {
			return new Utterance.Digits(keys);
		}
		String speech = cut(form.first("SpeechResult"), LONGEST_SPEECH);
		return speech.isBlank() ? new Utterance.Silence() : new Utterance.Text(speech);
	}

	private static String cut(String text, int longest) {
		return (text.length() <= longest) ? text : text.substring(0, longest);
	}

}
