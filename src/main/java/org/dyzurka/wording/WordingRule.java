package org.dyzurka.wording;

import java.util.List;

/**
 * A rule that every sentence obeys.
 */
@FunctionalInterface
interface WordingRule {

	/**
	 * What is wrong with the sentence and what to write instead; empty if nothing is.
	 */
	List<String> objections(Saying saying);

}
