package org.dyzurka.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlProsody;

/**
 * Collects what is said in a row, in several languages, and gives it to their voices: one
 * {@code <Say>} as long as the language stays, with a short silence after each sentence.
 */
final class Speaker {

	private static final String SILENCE = "500ms";

	/** Said again to someone who needed longer. */
	private static final String SLOW_RATE = "85%";

	private final Voices voices;

	private final boolean slowly;

	private final List<Sentence> sentences = new ArrayList<>();

	Speaker(Voices voices, boolean slowly) {
		this.voices = voices;
		this.slowly = slowly;
	}

	Speaker say(Locale language, String sentence) {
		this.sentences.add(new Sentence(language, sentence));
		return this;
	}

	Speaker say(Locale language, List<String> sentences) {
		sentences.forEach((sentence) -> say(language, sentence));
		return this;
	}

	List<Say> spoken() {
		List<Say> spoken = new ArrayList<>();
		List<String> row = new ArrayList<>();
		for (int i = 0; i < this.sentences.size(); i++) {
			Sentence sentence = this.sentences.get(i);
			row.add(sentence.text());
			boolean last = i == this.sentences.size() - 1;
			if (last || !this.sentences.get(i + 1).isIn(sentence.language())) {
				spoken.add(say(sentence.language(), row, last));
				row.clear();
			}
		}
		return spoken;
	}

	private Say say(Locale language, List<String> row, boolean last) {
		Say.Builder say = new Say.Builder().option("language", Voices.tag(language))
			.option("voice", this.voices.of(language));
		SsmlProsody.Builder slow = new SsmlProsody.Builder().rate(SLOW_RATE);
		for (int i = 0; i < row.size(); i++) {
			boolean silence = !last || i < row.size() - 1;
			if (this.slowly) {
				slow.addText(row.get(i));
			}
			else {
				say.addText(row.get(i));
			}
			if (silence && this.slowly) {
				slow.break_(silence());
			}
			else if (silence) {
				say.break_(silence());
			}
		}
		return (this.slowly ? say.prosody(slow.build()) : say).build();
	}

	private static SsmlBreak silence() {
		return new SsmlBreak.Builder().time(SILENCE).build();
	}

	/** One sentence and its language. */
	private record Sentence(Locale language, String text) {

		boolean isIn(Locale other) {
			return this.language.getLanguage().equals(other.getLanguage());
		}

	}

}
