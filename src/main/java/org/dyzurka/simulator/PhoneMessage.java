package org.dyzurka.simulator;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One SMS between a resident and the program.
 *
 * @param sid Twilio's identifier
 * @param number the resident's number, E.164
 * @param fromProgram whether the program sent it
 * @param body the text
 * @param encoding what the text needs
 * @param segments how many parts it makes
 * @param status how far it came
 * @param errorCode Twilio's code where something went wrong; for a message of the
 * resident, why the webhook's answer was no good
 * @param created when Twilio took it
 * @param sent when it went out or came in, once it has
 * @param updated when it last changed
 */
public record PhoneMessage(String sid, String number, boolean fromProgram, String body, SmsEncoding encoding,
		int segments, Status status, @Nullable Integer errorCode, Instant created, @Nullable Instant sent,
		Instant updated) {

	static PhoneMessage received(String number, String body, Instant now) {
		return of(number, false, body, Status.RECEIVED, now).now(Status.RECEIVED, null, now);
	}

	static PhoneMessage queued(String number, String body, Instant now) {
		return of(number, true, body, Status.QUEUED, now);
	}

	private static PhoneMessage of(String number, boolean fromProgram, String body, Status status, Instant now) {
		return new PhoneMessage(TwilioAccount.newSid("SM"), number, fromProgram, body, SmsEncoding.of(body),
				SmsEncoding.segments(body), status, null, now, null, now);
	}

	PhoneMessage now(Status next, @Nullable Integer code, Instant now) {
		return new PhoneMessage(this.sid, this.number, this.fromProgram, this.body, this.encoding, this.segments, next,
				code, this.created, (this.sent != null) ? this.sent : now, now);
	}

	/**
	 * How far a message came (Twilio, "Message Status Values").
	 */
	public enum Status {

		/** Taken, not yet with the carrier. */
		QUEUED,
		/** With the carrier. */
		SENT,
		/** On the handset. */
		DELIVERED,
		/** Refused by the carrier or the handset. */
		UNDELIVERED,
		/** Written by the resident. */
		RECEIVED;

		boolean isLast() {
			return this == DELIVERED || this == UNDELIVERED;
		}

	}

}
