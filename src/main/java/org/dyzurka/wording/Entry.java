package org.dyzurka.wording;

import java.util.List;
import java.util.Map;

/**
 * What stands in a file of words: a text, a list, or a section of named entries. Lines
 * are counted from one.
 */
sealed interface Entry {

	int line();

	record Text(int line, String value) implements Entry {
	}

	record Series(int line, List<Entry> items) implements Entry {
	}

	record Section(int line, Map<String, Entry> entries) implements Entry {
	}

}
