package org.dyzurka.duty;

import java.util.List;
import java.util.Locale;

/**
 * The policy of a duty's languages: those its expert speaks, in the expert's order,
 * unless the plan narrows them.
 */
final class DutyLanguages {

	private DutyLanguages() {
	}

	/**
	 * The languages of a duty.
	 * @param spoken by the expert
	 * @param narrowed what the plan narrows them to; empty leaves them as they are
	 */
	static List<Locale> of(List<Locale> spoken, List<Locale> narrowed) {
		if (narrowed.isEmpty()) {
			return spoken;
		}
		if (!spoken.containsAll(narrowed)) {
			throw new IllegalArgumentException("A duty is held in languages its expert speaks");
		}
		return spoken.stream().filter(narrowed::contains).toList();
	}

}
