package org.dyzurka.phone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.calllist.WantedCall;
import org.dyzurka.messaging.Undeliverable;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Residents;

import org.springframework.context.event.EventListener;

/**
 * Whom text messages do not reach the office phones: silence is no answer. In the
 * caller's transaction.
 */
class CallsInstead {

	private static final Locale POLISH = Locale.of("pl");

	private final CallList calls;

	private final Residents residents;

	private final Bookings bookings;

	CallsInstead(CallList calls, Residents residents, Bookings bookings) {
		this.calls = calls;
		this.residents = residents;
		this.bookings = bookings;
	}

	/**
	 * A number opted out: the office hears of it if a booking remains, whose reminders
	 * and changes would not arrive.
	 */
	void stopped(Address address) {
		Optional<Resident> known = this.residents.at(address);
		if (known.isEmpty()) {
			return;
		}
		Resident resident = known.get();
		List<Booking> ahead = this.bookings.ahead(resident.id());
		if (!ahead.isEmpty()) {
			Locale language = (resident.language() != null) ? resident.language() : POLISH;
			this.calls.add(new WantedCall(address.identifier(), language, Reason.STOPPED, null, null,
					ahead.getFirst().code().value()), resident.id());
		}
	}

	/**
	 * What it said stays among the failed messages. What is said to many is no reason.
	 */
	@EventListener
	void instead(Undeliverable message) {
		Address address = message.to();
		if (message.urgency() == Urgency.BROADCAST || address.medium() != Medium.SMS
				|| !E164.is(address.identifier())) {
			return;
		}
		if (this.residents.optedOut(address)) {
			stopped(address);
			return;
		}
		WantedCall call = new WantedCall(address.identifier(), message.language(), Reason.UNREACHABLE, null, null,
				null);
		this.residents.at(address)
			.ifPresentOrElse((resident) -> this.calls.add(call, resident.id()), () -> this.calls.add(call));
	}

}
