package org.dyzurka.booking;

/**
 * What someone needs to take part. Says the need, never the reason.
 */
public enum AccessNeed {

	SIGN_LANGUAGE_INTERPRETER, INDUCTION_LOOP, WHEELCHAIR, COMPANION

}
