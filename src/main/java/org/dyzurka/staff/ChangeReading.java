package org.dyzurka.staff;

import java.util.Map;

import org.dyzurka.notification.PlanChange;

/**
 * What came of reading a form by which plans are changed.
 */
sealed interface ChangeReading {

	/**
	 * It can be read.
	 */
	record Read(PlanChange change) implements ChangeReading {
	}

	/**
	 * It cannot, and nothing typed is lost.
	 *
	 * @param faults what is wrong, by field, as the last part of a message key
	 */
	record Faulty(Map<String, String> faults) implements ChangeReading {
	}

}
