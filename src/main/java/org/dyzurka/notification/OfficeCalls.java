package org.dyzurka.notification;

import java.util.Locale;

import org.dyzurka.booking.BookingCode;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.calllist.WantedCall;
import org.dyzurka.consultation.TimeWindow;
import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the office does by telephone for whoever is not reached otherwise.
 */
@Component
class OfficeCalls {

	private final CallList calls;

	private final Ways ways;

	OfficeCalls(CallList calls, Ways ways) {
		this.calls = calls;
		this.ways = ways;
	}

	/**
	 * Puts somebody on the call list, without a number if there is none: the office sees
	 * at least whom nobody told.
	 * @param within when to call, or null
	 */
	void add(Reach reach, Concern concern, Reason reason, @Nullable TimeWindow within) {
		String number = (reach instanceof Reach.Phone(String dialled, Locale language)) ? dialled : null;
		this.calls.add(new WantedCall(number, this.ways.language(concern.resident()), reason,
				(within != null) ? within.from() : null, (within != null) ? within.to() : null, concern.code().value()),
				concern.resident());
	}

	/**
	 * Takes back a call that has become void.
	 */
	void takeBack(ResidentId resident, BookingCode code, Reason reason) {
		this.calls.takeBack(resident, reason, code.value());
	}

}
