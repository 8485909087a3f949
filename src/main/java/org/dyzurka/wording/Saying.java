package org.dyzurka.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.util.ULocale;

/**
 * A sentence in one language and manner, with what the program says by it: the matter of
 * a {@link WordingRule}.
 *
 * @param script the language
 * @param phrase what is said
 * @param manner how it reaches a person
 * @param pattern the text, parsed
 */
record Saying(Script script, Phrase phrase, Manner manner, MessagePattern pattern) {

	/** Together they choose every plural form of the languages spoken here. */
	private static final List<Integer> SAMPLE_NUMBERS = List.of(0, 1, 2, 5, 12, 22);

	/**
	 * The sentence as filled in, once for each form that a number or a choice can give
	 * it.
	 * @param filling text for an argument of that name
	 */
	@SuppressWarnings("JdkObsolete")
	Set<String> filled(Function<String, String> filling) {
		MessageFormat format = new MessageFormat(this.pattern.getPatternString(),
				ULocale.forLocale(this.script.language()));
		Set<String> filled = new LinkedHashSet<>();
		Map<String, List<String>> choices = choices();
		int rounds = choices.values().stream().mapToInt(List::size).max().orElse(1);
		for (int number : SAMPLE_NUMBERS) {
			for (int round = 0; round < rounds; round++) {
				Map<String, Object> arguments = new HashMap<>();
				for (String name : this.phrase.arguments()) {
					arguments.put(name, this.phrase.numbers().contains(name) ? number : filling.apply(name));
				}
				int current = round;
				choices.forEach((name, options) -> arguments.put(name, options.get(current % options.size())));
				filled.add(format.format(arguments, new StringBuffer(), null).toString());
			}
		}
		return filled;
	}

	/** The options of each argument that chooses between texts. */
	private Map<String, List<String>> choices() {
		Map<String, List<String>> choices = new HashMap<>();
		forEachArgument((name, type, start) -> {
			if (type == ArgType.SELECT) {
				choices.computeIfAbsent(name, (any) -> new ArrayList<>()).addAll(selectors(start));
			}
		});
		return choices;
	}

	/** Calls for every use of an argument, those within plural forms too. */
	void forEachArgument(ArgumentUse use) {
		for (int i = 0; i < this.pattern.countParts(); i++) {
			MessagePattern.Part part = this.pattern.getPart(i);
			if (part.getType() == MessagePattern.Part.Type.ARG_START) {
				use.accept(this.pattern.getSubstring(this.pattern.getPart(i + 1)), part.getArgType(), i);
			}
		}
	}

	/** The names of the forms of the argument that begins there. */
	List<String> selectors(int start) {
		List<String> selectors = new ArrayList<>();
		int limit = this.pattern.getLimitPartIndex(start);
		for (int i = start + 1; i < limit; i++) {
			MessagePattern.Part.Type type = this.pattern.getPartType(i);
			if (type == MessagePattern.Part.Type.MSG_START) {
				i = this.pattern.getLimitPartIndex(i);
			}
			else if (type == MessagePattern.Part.Type.ARG_SELECTOR) {
				selectors.add(this.pattern.getSubstring(this.pattern.getPart(i)));
			}
		}
		return selectors;
	}

	/** One use of an argument in a sentence. */
	@FunctionalInterface
	interface ArgumentUse {

		void accept(String name, ArgType type, int start);

	}

}
