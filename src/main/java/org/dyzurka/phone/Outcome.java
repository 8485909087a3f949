package org.dyzurka.phone;

import org.dyzurka.messaging.Delivery;

/**
 * What Twilio's code for a failed message means (www.twilio.com/docs/api/errors/{code}).
 * Codes below 30000 come as answers, the others in reports.
 */
enum Outcome {

	/** The number opted out. */
	OPTED_OUT,

	/** No text message ever reaches the number: there is none such, or a landline. */
	NO_MOBILE,

	/** The telephone is off or its network does not answer; later it may arrive. */
	SWITCHED_OFF,

	/** Twilio is busy. */
	BUSY,

	/** The account or its number is not set up for this; somebody has to see to it. */
	SET_UP_WRONG,

	/** This message is not sent: filtered, out of date, malformed. */
	NOT_THIS_ONE;

	static Outcome of(int code) {
		return switch (code) {
			case 21610 -> OPTED_OUT;
			case 21201, 21211, 21217, 21612, 21614, 21635, 30004, 30005, 30006 -> NO_MOBILE;
			case 30001, 30003, 30008, 30410 -> SWITCHED_OFF;
			case 20429, 20503 -> BUSY;
			case 21212, 21408, 21603, 21606, 21608, 21659, 21660, 30002, 30007 -> SET_UP_WRONG;
			default -> NOT_THIS_ONE;
		};
	}

	Delivery delivery(String reason) {
		return switch (this) {
			case OPTED_OUT, NO_MOBILE -> new Delivery.Unreachable(reason);
			case SWITCHED_OFF, BUSY -> new Delivery.Later(null, false, reason);
			case SET_UP_WRONG, NOT_THIS_ONE -> new Delivery.Refused(reason);
		};
	}

}
