package org.dyzurka.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.ibm.icu.text.MessagePattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the scripts against what the rooms can say: every phrase has its words in every
 * language, no sentence is left over, and all of them obey the rules.
 */
final class ScriptCheck {

	/** These fill the sentence in, for which it must be well put together. */
	private static final List<WordingRule> READER_RULES = Stream.of(StyleRules.ALL, SmsRules.ALL)
		.flatMap(List::stream)
		.toList();

	private final Map<String, Phrase> phrases = new LinkedHashMap<>();

	private final Set<String> scenes = new HashSet<>();

	private final List<Fault> faults = new ArrayList<>();

	private final Set<String> unspoken = new TreeSet<>();

	/**
	 * A check against what these rooms can say.
	 * @throws IllegalStateException if two phrases have the same key
	 */
	ScriptCheck(Collection<Vocabulary> vocabularies) {
		for (Vocabulary vocabulary : vocabularies) {
			for (Phrase phrase : vocabulary.phrases()) {
				if (this.phrases.put(phrase.key(), phrase) != null) {
					throw new IllegalStateException(phrase.key() + " of " + vocabulary.room() + " is spoken twice");
				}
				this.scenes.add(scene(phrase.key()));
			}
		}
	}

	/** What stops the start. */
	List<Fault> faults() {
		return List.copyOf(this.faults);
	}

	/**
	 * Scenes of which no room says anything. They stop nothing: their room may be left
	 * out of this program.
	 */
	Set<String> unspokenScenes() {
		return Set.copyOf(this.unspoken);
	}

	void check(List<Script> scripts) {
		for (Script script : scripts) {
			this.phrases.values().forEach((phrase) -> needWords(script, phrase));
			script.sentences().values().forEach((sentence) -> check(script, sentence));
		}
		this.faults.addAll(new Lexicon(scripts).conflicts());
	}

	private void needWords(Script script, Phrase phrase) {
		Sentence sentence = script.sentences().get(phrase.key());
		if (sentence == null) {
			this.faults.add(new Fault(script.file(), 0, phrase.key(), "is missing; write a sentence" + given(phrase)));
			return;
		}
		for (Manner manner : new TreeSet<>(phrase.manners())) {
			if (sentence.text(manner) == null) {
				this.faults.add(new Fault(script.file(), sentence.line(), phrase.key(), "has no \""
						+ manner.name().toLowerCase(Locale.ROOT) + ":\"; write it, or \"screen:\" for all"));
			}
		}
	}

	private static String given(Phrase phrase) {
		return phrase.arguments().isEmpty() ? ""
				: ", in which {" + String.join("}, {", new TreeSet<>(phrase.arguments())) + "} can be used";
	}

	private void check(Script script, Sentence sentence) {
		Phrase phrase = this.phrases.get(sentence.key());
		if (phrase == null) {
			leftOver(script, sentence);
		}
		for (Manner manner : Manner.values()) {
			Entry.Text text = sentence.text(manner);
			boolean own = sentence.variants().containsKey(manner);
			boolean said = phrase != null && phrase.manners().contains(manner);
			if (text != null && (own || said)) {
				MessagePattern pattern = parse(script, sentence.key(), text);
				if (pattern != null && phrase != null) {
					check(new Saying(script, phrase, manner, pattern), text.line());
				}
			}
		}
	}

	private void leftOver(Script script, Sentence sentence) {
		if (this.scenes.contains(scene(sentence.key()))) {
			this.faults.add(new Fault(script.file(), sentence.line(), sentence.key(),
					"is never said; remove it, correct its name, or move it below \"drafts:\""));
		}
		else {
			this.unspoken.add(scene(sentence.key()));
		}
	}

	private @Nullable MessagePattern parse(Script script, String key, Entry.Text text) {
		try {
			return new MessagePattern(text.value());
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			boolean other = String.valueOf(ex.getMessage()).contains("'other'");
			Fault fault = new Fault(script.file(), text.line(), key,
					other ? "a plural or a select lacks its last form; write other {…}"
							: "the braces { } do not fit together; write {name}, or {name, plural, one {…} other {…}}");
			if (!this.faults.contains(fault)) {
				this.faults.add(fault);
			}
			return null;
		}
	}

	private void check(Saying saying, int line) {
		if (!objected(saying, line, GrammarRules.ALL)) {
			objected(saying, line, READER_RULES);
		}
	}

	private boolean objected(Saying saying, int line, List<WordingRule> rules) {
		boolean objected = false;
		for (WordingRule rule : rules) {
			for (String objection : rule.objections(saying)) {
				objected = true;
				Fault fault = new Fault(saying.script().file(), line, saying.phrase().key(), objection);
				if (!this.faults.contains(fault)) {
					this.faults.add(fault);
				}
			}
		}
		return objected;
	}

	private static String scene(String key) {
		return key.substring(0, key.indexOf('.'));
	}

}
