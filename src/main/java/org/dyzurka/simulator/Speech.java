package org.dyzurka.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads {@code <Say>} with its SSML: {@code prosody}, {@code break}, {@code s} and
 * {@code say-as}, which all of Twilio's voices understand.
 */
final class Speech {

	private static final int LONGEST_SAY = 4096;

	private static final Pattern VOICE_LANGUAGE = Pattern.compile("Google\\.([a-z]{2,3}-[A-Z]{2})-.+");

	private static final String RATE = "x-slow|slow|medium|fast|x-fast|[0-9]{2,3}%";

	private static final String VOLUME = "silent|x-soft|soft|medium|loud|x-loud|[+-][0-9]+dB";

	private static final String PITCH = "x-low|low|medium|high|x-high|[+-][0-9]+%";

	private static final String STRENGTH = "none|x-weak|weak|medium|strong|x-strong";

	private static final String AS = "characters|spell-out|cardinal|number|ordinal|digits|fraction|unit|date|time"
			+ "|address|expletive|telephone";

	private final String language;

	private final @Nullable String voice;

	private final List<Spoken> spoken = new ArrayList<>();

	private final StringBuilder run = new StringBuilder();

	private @Nullable String rate;

	private Speech(String language, @Nullable String voice) {
		this.language = language;
		this.voice = voice;
	}

	static Verb.Say read(TwimlElement say) {
		say.knows("voice", "language", "loop");
		String voice = say.text("voice");
		if (voice != null && voice.isBlank()) {
			throw TwimlProblem.unknown("<Say voice> is empty");
		}
		String language = say.text("language", ownLanguage(voice), "[a-z]{2,3}(-[A-Za-z]{4})?-[A-Z]{2}");
		int loop = say.number("loop", 1, 1);
		if (say.element().getTextContent().length() > LONGEST_SAY) {
			throw TwimlProblem.unknown("<Say> holds at most " + LONGEST_SAY + " characters");
		}
		Speech speech = new Speech(language, voice);
		for (int i = 0; i < loop; i++) {
			speech.speak(say);
			speech.flush();
		}
		return new Verb.Say(List.copyOf(speech.spoken));
	}

	private static String ownLanguage(@Nullable String voice) {
		Matcher known = VOICE_LANGUAGE.matcher((voice != null) ? voice : "");
		return known.matches() ? known.group(1) : "en-US";
	}

	private void speak(TwimlElement parent) {
		for (Node node : parent.nodes()) {
			if (node instanceof Element child) {
				speakChild(new TwimlElement(child));
			}
			else {
				this.run.append(node.getNodeValue());
			}
		}
	}

	private void speakChild(TwimlElement child) {
		switch (child.name()) {
			case "break" -> {
				child.knows("strength", "time");
				child.text("strength", "medium", STRENGTH);
				child.text("time", "1s", "[0-9]{1,5}ms|[0-9]{1,2}(\\.[0-9]+)?s");
				child.children();
				this.run.append(' ');
			}
			case "s" -> {
				child.knows();
				speak(child);
				this.run.append(' ');
			}
			case "say-as" -> {
				child.knows("interpret-as", "format");
				if (child.text("interpret-as", "", AS).isEmpty()) {
					throw TwimlProblem.unknown("<say-as> needs interpret-as");
				}
				this.run.append(child.words());
			}
			case "prosody" -> prosody(child);
			default -> throw TwimlProblem.unknown("<Say> holds no <" + child.name() + ">");
		}
	}

	private void prosody(TwimlElement prosody) {
		prosody.knows("volume", "rate", "pitch");
		prosody.text("volume", "", VOLUME);
		prosody.text("pitch", "", PITCH);
		String before = this.rate;
		String own = prosody.text("rate", (before != null) ? before : "", RATE + "|");
		flush();
		this.rate = own.isEmpty() ? null : own;
		speak(prosody);
		flush();
		this.rate = before;
	}

	private void flush() {
		String text = this.run.toString().replaceAll("\\s+", " ").strip();
		this.run.setLength(0);
		if (!text.isEmpty()) {
			this.spoken.add(new Spoken(text, this.language, this.voice, this.rate));
		}
	}

}
