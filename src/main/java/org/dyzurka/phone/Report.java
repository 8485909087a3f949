package org.dyzurka.phone;

import java.util.Optional;
import java.util.regex.Pattern;

import org.dyzurka.messaging.Delivery;

/**
 * What Twilio tells of a message after it has taken it.
 *
 * @param sid what Twilio calls the message
 * @param status its status now
 * @param code why it was not delivered, 0 when that is not said
 */
record Report(String sid, String status, int code) {

	private static final Pattern SID = Pattern.compile("[0-9A-Za-z]{1,64}");

	private static final Pattern STATUS = Pattern.compile("[a-z_-]{1,32}");

	static boolean isComplete(String sid, String status) {
		return SID.matcher(sid).matches() && STATUS.matcher(status).matches();
	}

	/** What became of the message, empty while it is on its way. */
	Optional<Delivery> outcome() {
		return switch (this.status) {
			case "delivered", "read" -> Optional.of(new Delivery.Sent(this.sid));
			case "undelivered", "failed", "canceled" ->
				Optional.of(Outcome.of(this.code).delivery("Twilio: " + this.status + " " + this.code));
			default -> Optional.empty();
		};
	}

	boolean says(Outcome outcome) {
		return Outcome.of(this.code) == outcome;
	}

}
