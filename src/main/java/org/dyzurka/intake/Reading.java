package org.dyzurka.intake;

import java.util.List;

/**
 * What came of reading a consultation file.
 */
sealed interface Reading {

	/**
	 * It is in order.
	 *
	 * @param programme what it says
	 * @param warnings what works, but is hardly meant, a line each
	 */
	record InOrder(Programme programme, List<String> warnings) implements Reading {
	}

	/**
	 * It has faults, and nothing of it is used.
	 *
	 * @param faults all of them, by line
	 */
	record Faulty(List<Fault> faults) implements Reading {
	}

}
