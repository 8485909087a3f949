package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.resident.ResidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyzurka.booking.World.MORNING;

/**
 * What becomes of an offer.
 */
@BookingTest
@RecordApplicationEvents
class OfferTests {

	private static final Duration TWO_HOURS = Duration.ofHours(2);

	@Autowired
	private World world;

	@Autowired
	private OfferExpiry expiry;

	@Autowired
	private WaitingListSweep sweep;

	@Autowired
	private ApplicationEvents events;

	private Scope scope = Scope.random();

	@BeforeEach
	void morning() {
		this.world.clock.set(MORNING);
		this.scope = this.world.scope();
	}

	@AfterEach
	void seatsAddUp() {
		this.world.checkSeats();
	}

	@Test
	void aTakenOfferIsABookingWithTheCodeOfItsEntry() {
		BookableId slot = this.world.slot(this.scope, 24);
		WaitingEntry entry = this.world.waits(slot, 1);
		PlaceOffer offer = this.world.offered(entry);
		Details details = new Details("las", null, Set.of(AccessNeed.COMPANION), null, "+48600100200");

		Booking booking = this.world.taken(this.world.tx(() -> this.world.offers.take(offer.id(), slot, details)));

		assertThat(booking).extracting(Booking::code, Booking::resident, Booking::bookable, Booking::details)
			.containsExactly(entry.code(), entry.resident(), slot, details);
		assertThat(this.world.tally(slot).booked()).isOne();
		assertThat(this.world.tx(() -> this.world.waitingList.find(entry.id()))).isEmpty();
		assertThat(this.world.take(offer, slot)).isEqualTo(new TakeResult.Ended());
		assertThat(this.world.codesInUse(entry.code())).isOne();
		assertThat(this.events.stream(BookingConfirmed.class))
			.containsExactly(new BookingConfirmed(booking.id(), slot));
	}

	@Test
	void aDeclinedOfferGoesToTheNextAndItsEntryEnds() {
		BookableId slot = this.world.slot(this.scope, 24);
		WaitingEntry first = this.world.waits(slot, 1);
		WaitingEntry next = this.world.waits(slot, 1);
		OfferId offer = this.world.offered(first).id();

		assertThat(this.world.tx(() -> this.world.offers.decline(offer))).isTrue();

		assertThat(this.world.tx(() -> this.world.waitingList.find(first.id()))).isEmpty();
		assertThat(this.world.offered(next).places()).containsExactly(new Place(slot, 1));
		assertThat(this.world.tx(() -> this.world.offers.decline(offer))).isFalse();
		assertThat(this.world.tx(() -> this.world.offers.find(offer))).isEmpty();
		assertThat(this.world.codesInUse(first.code())).isZero();
	}

	@Test
	void anOfferThatNobodyAnswersLapsesAndGoesToTheNext() {
		BookableId slot = this.world.slot(this.scope, 24);
		WaitingEntry first = this.world.waits(slot, 1);
		WaitingEntry next = this.world.waits(slot, 1);
		PlaceOffer offer = this.world.offered(first);
		Instant lapses = MORNING.plus(TWO_HOURS);

		this.world.clock.set(lapses.minusMillis(1));
		assertThat(this.expiry.expire(offer.id())).contains(lapses);
		assertThat(this.world.tx(() -> this.world.offers.find(offer.id()))).contains(offer);

		this.world.clock.set(lapses);
		assertThat(this.world.take(offer, slot)).isEqualTo(new TakeResult.Ended());
		assertThat(this.world.tx(() -> this.world.offers.decline(offer.id()))).isFalse();
		assertThat(this.expiry.expire(offer.id())).isEmpty();

		assertThat(this.world.offered(next).until()).isEqualTo(lapses.plus(TWO_HOURS));
		assertThat(this.world.tx(() -> this.world.waitingList.find(first.id()))).isEmpty();
		assertThat(this.events.stream(OfferLapsed.class)).containsExactly(new OfferLapsed(offer, false));
	}

	@Test
	void whoWasNotReachedKeepsTheirTurnAndIsAskedAgainOnceTheyAre() {
		BookableId slot = this.world.slot(this.scope, 24);
		WaitingEntry silent = this.world.waits(slot, 1);
		PlaceOffer offer = this.world.offered(silent);
		this.world.run(() -> this.world.offers.undelivered(offer.id()));
		assertThat(this.world.tx(() -> this.world.offers.find(offer.id()))).as("it stands").contains(offer);

		this.world.clock.advance(TWO_HOURS);
		this.expiry.expire(offer.id());
		this.sweep.sweep();

		assertThat(this.events.stream(OfferLapsed.class)).containsExactly(new OfferLapsed(offer, true));
		assertThat(this.world.tx(() -> this.world.waitingList.find(silent.id()))).contains(silent);
		assertThat(this.world.offers(silent)).as("no endless loop").isEmpty();
		assertThat(this.world.free(slot)).isOne();
		this.world.run(() -> this.world.offers.reached(this.world.resident()));
		assertThat(this.world.offers(silent)).isEmpty();

		this.world.run(() -> this.world.offers.reached(silent.resident()));

		assertThat(this.world.offered(silent).places()).containsExactly(new Place(slot, 1));
	}

	@Test
	void whatWasOfferedAndThenWithdrawnEndsAndTheTurnIsKept() {
		BookableId slot = this.world.slot(this.scope, 24);
		WaitingEntry first = this.world.waits(slot, 1);
		WaitingEntry next = this.world.waits(slot, 1);
		PlaceOffer offer = this.world.offered(first);
		this.world.run(() -> this.world.bookables.withdraw(slot));
		assertThat(this.world.take(offer, slot)).isEqualTo(new TakeResult.Ended());

		this.expiry.expire(offer.id());

		assertThat(this.events.stream(OfferLapsed.class)).containsExactly(new OfferLapsed(offer, true));
		assertThat(this.world.tx(() -> this.world.waitingList.find(first.id()))).contains(first);
		assertThat(this.world.offers(next)).isEmpty();
		this.world.run(() -> this.world.bookables.register(slot, this.scope, World.alone(slot), World.slotTime(24), 1));
		assertThat(this.world.offered(first)).isNotNull();
	}

	@Test
	void nobodyTakesWhatTheyCannotComeTo() {
		BookableId slot = this.world.slot(this.scope, 24);
		WaitingEntry busy = this.world.waits(slot, 1);
		PlaceOffer offer = this.world.offered(busy);
		Booking other = this.world.booked(busy.resident(), this.world.slot(this.world.scope(), 24));
		assertThat(this.world.take(offer, slot)).isEqualTo(new TakeResult.Overlaps(other.id()));
		this.world.cancel(other.id());
		Booking one = this.world.booked(busy.resident(), this.world.slot(this.scope, 30));
		this.world.booked(busy.resident(), this.world.slot(this.scope, 31));

		assertThat(this.world.take(offer, slot)).isEqualTo(new TakeResult.LimitReached(2));

		this.world.cancel(one.id());
		this.world.taken(this.world.take(offer, slot));
	}

	@Test
	void placesInsteadOfABookingAreKeptUntilOneIsChosen() {
		ResidentId resident = this.world.resident();
		BookableId gone = this.world.slot(this.scope, 20);
		Booking booking = this.world.booked(resident, gone);
		BookableId one = this.world.slot(this.scope, 24);
		BookableId two = this.world.slot(this.scope, 25);
		BookableId full = this.world.taken(this.scope, 26);
		BookableId withdrawn = this.world.slot(this.scope, 27);
		this.world.run(() -> this.world.bookables.withdraw(withdrawn));
		List<Place> wanted = List.of(new Place(two, 1), new Place(full, 1), new Place(one, 1), new Place(withdrawn, 1));
		WaitingEntry waits = this.world.waits(one, 1);
		this.world.tx(() -> this.world.offers.decline(this.world.offered(waits).id()));
		Instant until = MORNING.plus(Duration.ofHours(8));

		this.world.tx(() -> this.world.bookings.callOff(booking.id()));
		PlaceOffer offer = this.world.tx(() -> this.world.offers.keep(resident, wanted, booking.id(), until))
			.orElseThrow();

		assertThat(offer).isEqualTo(new PlaceOffer(offer.id(), resident, List.of(new Place(one, 1), new Place(two, 1)),
				until, null, booking.id()));
		assertThat(this.world.free(one) + this.world.free(two)).isZero();
		WaitingEntry next = this.world.waits(one, 1);
		Booking chosen = this.world.taken(this.world.take(offer, two));
		assertThat(chosen.bookable()).isEqualTo(two);
		assertThat(this.world.offered(next).places()).containsExactly(new Place(one, 1));
	}

	@Test
	void ofSeveralPlacesOnOneBookableTheFirstThatIsFreeIsKept() {
		BookableId meeting = this.world.bookable(this.scope, World.slotTime(20), 2);

		PlaceOffer offer = this.world.tx(() -> this.world.offers.keep(this.world.resident(),
				List.of(new Place(meeting, 3), new Place(meeting, 1), new Place(meeting, 1)), BookingId.random(),
				MORNING.plus(TWO_HOURS)))
			.orElseThrow();

		assertThat(offer.places()).containsExactly(new Place(meeting, 1));
		assertThat(this.world.free(meeting)).isOne();
	}

	@Test
	void nothingIsKeptWhenNothingIsFree() {
		BookableId full = this.world.taken(this.scope, 26);
		BookableId soon = this.world.slot(this.scope, 2);

		Optional<PlaceOffer> offer = this.world.tx(() -> this.world.offers.keep(this.world.resident(),
				List.of(new Place(full, 1), new Place(soon, 1)), BookingId.random(), MORNING.plus(TWO_HOURS)));

		assertThat(offer).isEmpty();
		assertThat(this.world.free(soon)).isOne();
	}

	@Test
	void anOfferDoesNotOutlastWhatIsKept() {
		BookableId slot = this.world.slot(this.scope, 5);

		PlaceOffer offer = this.world.tx(() -> this.world.offers.keep(this.world.resident(),
				List.of(new Place(slot, 1)), BookingId.random(), MORNING.plus(Duration.ofDays(9))))
			.orElseThrow();

		assertThat(offer.until()).isEqualTo(MORNING.plus(Duration.ofHours(3)));
		assertThat(this.world.tx(() -> this.world.offers.of(offer.resident()))).containsExactly(offer);
		this.world.clock.set(offer.until());
		assertThat(this.world.tx(() -> this.world.offers.of(offer.resident()))).isEmpty();
		this.expiry.expire(offer.id());
		assertThat(this.world.free(slot)).isOne();
		assertThat(this.events.stream(OfferLapsed.class)).containsExactly(new OfferLapsed(offer, false));
	}

	@Test
	void aHoldStandsBesideAnOffer() {
		BookableId slot = this.world.slot(this.scope, 24);
		WaitingEntry entry = this.world.waits(slot, 1);
		HoldId hold = this.world.held(entry.resident(), this.world.slot(this.scope, 30));

		World.booked(this.world.confirm(hold));

		this.world.taken(this.world.take(this.world.offered(entry), slot));
	}

}
