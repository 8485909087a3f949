package org.dyzurka.duty;

import java.time.Instant;
import java.util.UUID;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.TimeRange;

/**
 * A slot that is bookable by its plan, without its duty.
 *
 * @param duty whose slot it is
 */
record BareSlot(UUID id, UUID duty, Instant startsAt, Instant endsAt) {

	Slot of(Duty view) {
		return new Slot(new BookableId(this.id), view, new TimeRange(this.startsAt, this.endsAt), false);
	}

}
