package org.dyzurka.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;

/**
 * Rules of how a sentence is put together: its arguments and plural forms.
 */
final class GrammarRules {

	static final List<WordingRule> ALL = List.of(GrammarRules::knownArguments, GrammarRules::pluralForms);

	private GrammarRules() {
	}

	private static List<String> knownArguments(Saying saying) {
		Set<String> objections = new LinkedHashSet<>();
		Phrase phrase = saying.phrase();
		saying.forEachArgument((name, type, start) -> {
			if (!phrase.arguments().contains(name)) {
				objections.add("{" + name + "} is not known here; " + known(phrase));
				return;
			}
			boolean number = phrase.numbers().contains(name);
			switch (type) {
				case NONE -> {
				}
				case PLURAL -> {
					if (!number) {
						objections.add("{" + name + "} is a text and has no plural; write {" + name + "}");
					}
				}
				case SELECT -> {
					if (number) {
						objections.add("{" + name + "} is a number; write \"plural\" instead of \"select\"");
					}
				}
				case SIMPLE, CHOICE, SELECTORDINAL ->
					objections.add("{" + name + ", …} can only be \"plural\" or \"select\" here; write {" + name + "}");
			}
		});
		return List.copyOf(objections);
	}

	private static String known(Phrase phrase) {
		if (phrase.arguments().isEmpty()) {
			return "this sentence has no arguments; write it without";
		}
		return "write one of {" + String.join("}, {", new TreeSet<>(phrase.arguments())) + "}";
	}

	private static List<String> pluralForms(Saying saying) {
		Set<String> needed = new TreeSet<>(PluralRules.forLocale(saying.script().language()).getKeywords());
		List<String> objections = new ArrayList<>();
		saying.forEachArgument((name, type, start) -> {
			if (type != ArgType.PLURAL) {
				return;
			}
			List<String> written = saying.selectors(start);
			Set<String> missing = new TreeSet<>(needed);
			written.forEach(missing::remove);
			if (!missing.isEmpty()) {
				objections.add("the plural of {" + name + "} lacks \"" + String.join("\", \"", missing) + "\"; write "
						+ String.join(" {…} ", needed) + " {…}");
			}
			for (String form : written) {
				if (!form.startsWith("=") && !needed.contains(form)) {
					objections.add("this language has no plural form \"" + form + "\"; remove it");
				}
			}
		});
		return objections;
	}

}
