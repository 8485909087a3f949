package org.dyzurka.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Say;
import org.dyzurka.PublicUrl;
import org.dyzurka.conversation.Reply;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;

/**
 * Makes TwiML of what is said in one step of a call (Twilio, "TwiML for Programmable
 * Voice"). Nothing a caller says is ever recorded.
 */
final class Twiml {

	/** Seconds the line waits for the first key or word. */
	private static final int PATIENCE = 8;

	/** The same for someone who was silent before. */
	private static final int LONG_PATIENCE = 12;

	/** Seconds of silence after which the provider takes what was said for finished. */
	private static final String END_OF_SPEECH = "2";

	/** Seconds the office's telephone rings. */
	private static final int RINGING = 20;

	private static final int MORE_KEY = 8;

	private static final int BACK_KEY = 9;

	private static final int CODE_LENGTH = 6;

	/** Gather, {@code hints}: at most 500 phrases of at most 100 characters. */
	private static final int LONGEST_HINT = 100;

	private final Words words;

	private final Voices voices;

	private final PublicUrl publicUrl;

	Twiml(Words words, Voices voices, PublicUrl publicUrl) {
		this.words = words;
		this.voices = voices;
		this.publicUrl = publicUrl;
	}

	/**
	 * What the provider is to do.
	 * @param reply what is said
	 * @param step the step of the call that it answers
	 * @return an XML document, to be sent in UTF-8
	 */
	String of(Reply reply, int step) {
		VoiceResponse.Builder response = new VoiceResponse.Builder();
		if (reply.delay().isPositive()) {
			response
				.pause(new Pause.Builder().length(Math.toIntExact(reply.delay().plusMillis(999).toSeconds())).build());
		}
		List<Say> spoken = speaker(reply, step).spoken();
		String next = this.publicUrl.at(VoiceWebhook.PATH + "?step=" + (step + 1)).toString();
		switch (reply.then()) {
			case Reply.Then.Listen(Reply.Entry entry) -> response.gather(gather(reply, entry, spoken, next));
			case Reply.Then.Connect(String number) -> {
				spoken.forEach(response::say);
				response.dial(new Dial.Builder().timeout(RINGING)
					.answerOnBridge(true)
					.action(next)
					.method(HttpMethod.POST)
					.number(number)
					.build());
			}
			case Reply.Then.HangUp hangUp -> {
				spoken.forEach(response::say);
				response.hangup(new Hangup.Builder().build());
			}
		}
		return xml(response.build());
	}

	/**
	 * An apology in every language, and the end of the call.
	 * @param number the office's as it is written, or empty when it is not known
	 */
	String outOfOrder(String number) {
		Speaker speaker = new Speaker(this.voices, false);
		for (Locale language : this.words.languages()) {
			speaker.say(language, number.isEmpty() ? say(PhoneLine.OUT_OF_ORDER_NO_NUMBER, language, Map.of()) : say(
					PhoneLine.OUT_OF_ORDER, language, Map.of("number", this.words.spoken(language).number(number))));
		}
		VoiceResponse.Builder response = new VoiceResponse.Builder();
		speaker.spoken().forEach(response::say);
		return xml(response.hangup(new Hangup.Builder().build()).build());
	}

	private Speaker speaker(Reply reply, int step) {
		Speaker speaker = new Speaker(this.voices, reply.slowly());
		Locale language = reply.language();
		boolean hash = reply.then().equals(new Reply.Then.Listen(Reply.Entry.NUMBER));
		for (Prompt prompt : reply.prompts()) {
			speaker.say(language, Aloud.sentences(prompt.text(), until(language)));
			for (Choice choice : prompt.choices()) {
				if (choice.key() != null) {
					option(speaker, language, choice, choice.key(), hash ? PhoneLine.OPTION_HASH : PhoneLine.OPTION);
				}
			}
		}
		if (reply.then() instanceof Reply.Then.Listen && explains(reply, step)) {
			boolean back = choices(reply).stream().anyMatch((choice) -> isKey(choice, BACK_KEY));
			speaker.say(language, say(back ? PhoneLine.WAYS_OUT : PhoneLine.WAYS_OUT_FIRST, language, Map.of()));
		}
		return speaker;
	}

	private void option(Speaker speaker, Locale language, Choice choice, int key, PhoneLine line) {
		if (key == MORE_KEY) {
			speaker.say(language, say(PhoneLine.MORE, language, Map.of()));
			return;
		}
		if (key == 0 || key == BACK_KEY) {
			return;
		}
		Locale spoken = (choice.spoken() != null) ? choice.spoken() : language;
		String label = Aloud.label(choice.label(), until(spoken));
		speaker.say(spoken, say(line, spoken, Map.of("option", label, "key", this.words.spoken(spoken).key(key))));
	}

	/**
	 * The keys that mean the same everywhere are told once, when the first question in
	 * the caller's own language is put, and again to whoever needs longer.
	 */
	private static boolean explains(Reply reply, int step) {
		boolean mixed = choices(reply).stream().anyMatch((choice) -> choice.spoken() != null);
		return reply.slowly() || (step <= 1 && !mixed);
	}

	private Gather gather(Reply reply, Reply.Entry entry, List<Say> spoken, String next) {
		Gather.Builder gather = new Gather.Builder().inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH))
			.option("language", Voices.tag(reply.language()))
			.hints(hints(reply))
			.timeout(reply.slowly() ? LONG_PATIENCE : PATIENCE)
			.speechTimeout(END_OF_SPEECH)
			.bargeIn(true)
			.actionOnEmptyResult(true)
			.method(HttpMethod.POST)
			.action(next);
		switch (entry) {
			case KEY -> gather.numDigits(1).finishOnKey("");
			case CODE -> gather.numDigits(CODE_LENGTH).finishOnKey("#");
			case NUMBER -> gather.finishOnKey("#");
		}
		spoken.forEach(gather::say);
		return gather.build();
	}

	/** What will probably be said: the labels in the language that is listened for. */
	private String hints(Reply reply) {
		return choices(reply).stream()
			.filter((choice) -> choice.spoken() == null
					|| choice.spoken().getLanguage().equals(reply.language().getLanguage()))
			.map((choice) -> Aloud.label(choice.label(), until(reply.language())).replace(",", ""))
			.filter((label) -> !label.isEmpty() && label.length() <= LONGEST_HINT)
			.collect(Collectors.joining(","));
	}

	private static List<Choice> choices(Reply reply) {
		List<Choice> choices = new ArrayList<>();
		reply.prompts().forEach((prompt) -> choices.addAll(prompt.choices()));
		return choices;
	}

	private static boolean isKey(Choice choice, int key) {
		return choice.key() != null && choice.key() == key;
	}

	private String until(Locale language) {
		return say(PhoneLine.UNTIL, language, Map.of());
	}

	private String say(PhoneLine line, Locale language, Map<String, ?> arguments) {
		return this.words.say(line, language, Manner.VOICE, arguments);
	}

	private static String xml(VoiceResponse response) {
		try {
			return response.toXml();
		}
		catch (TwiMLException ex) {
			throw new IllegalStateException("TwiML that cannot be written", ex);
		}
	}

}
