package org.dyzurka.notification;

import java.time.Instant;
import java.util.UUID;

import org.dyzurka.booking.BookingCode;
import org.dyzurka.calllist.Reason;
import org.dyzurka.conversation.Matter;
import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a resident was asked without having written.
 *
 * @param id its row
 * @param matter what is asked
 * @param resident whom it concerns
 * @param code of the booking, or of the entry of the waiting list
 * @param state what became of it
 * @param answerBy until when it may be answered before something is done about it
 * @param onSilence why the office phones whoever has not answered by then, or null if
 * silence is fine
 */
record Asked(UUID id, Matter matter, ResidentId resident, BookingCode code, State state, Instant answerBy,
		@Nullable Reason onSilence) {

	/** What became of it. */
	enum State {

		/** Written to them; no answer yet. */
		WAITING,

		/** They answered. */
		ANSWERED,

		/**
		 * They have not answered in time, or could not be written to: the office phones.
		 */
		PHONED,

		/** They have not answered in time, and nothing follows from it. */
		LEFT

	}

}
