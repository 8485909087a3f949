package org.dyzurka.booking;

import java.time.Instant;
import java.util.List;

import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Places kept for somebody who may take one of them until a moment.
 *
 * @param id the offer
 * @param resident for whom
 * @param places to choose from, by start; one place from the waiting list
 * @param until when it lapses
 * @param entry the entry of the waiting list it comes from, or null
 * @param insteadOf the booking the city called off, or null
 */
public record PlaceOffer(OfferId id, ResidentId resident, List<Place> places, Instant until, @Nullable EntryId entry,
		@Nullable BookingId insteadOf) {

	public PlaceOffer {
		places = List.copyOf(places);
	}

}
