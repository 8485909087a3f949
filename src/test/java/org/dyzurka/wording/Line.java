package org.dyzurka.wording;

import java.util.Set;

/**
 * A phrase made up for a test.
 */
record Line(String key, Set<String> arguments, Set<String> numbers, Set<Manner> manners) implements Phrase {

	static Line of(String key, String... arguments) {
		return new Line(key, Set.of(arguments), Set.of(), Set.of(Manner.SCREEN));
	}

	Line counting(String... numbers) {
		return new Line(this.key, this.arguments, Set.of(numbers), this.manners);
	}

	Line in(Manner... manners) {
		return new Line(this.key, this.arguments, this.numbers, Set.of(manners));
	}

}
