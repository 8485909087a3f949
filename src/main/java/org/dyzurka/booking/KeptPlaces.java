package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The offers that have not ended, with the places they keep, as rows.
 */
@Component
class KeptPlaces {

	private final JdbcClient jdbc;

	KeptPlaces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes a new offer.
	 * @return false when it comes from the waiting list and its resident has another of
	 * that scope
	 */
	boolean add(Kept kept) {
		PlaceOffer offer = kept.offer();
		EntryId entry = offer.entry();
		Scope waiting = kept.waiting();
		BookingId insteadOf = offer.insteadOf();
		boolean added = this.jdbc.sql("""
				insert into place_offer
				(id, resident_id, lapses_at, undelivered, entry_id, waiting_scope, instead_of)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(offer.id().value(), offer.resident().value(), DatabaseTime.column(offer.until()),
					kept.undelivered())
			.param((entry != null) ? entry.value() : null)
			.param((waiting != null) ? waiting.value() : null)
			.param((insteadOf != null) ? insteadOf.value() : null)
			.update() == 1;
		if (added) {
			offer.places().forEach((place) -> add(offer.id(), place));
		}
		return added;
	}

	private void add(OfferId offer, Place place) {
		this.jdbc.sql("insert into kept_place (offer_id, bookable_id, seats) values (?, ?, ?)")
			.params(offer.value(), place.bookable().value(), place.seats())
			.update();
	}

	Optional<Kept> find(OfferId offer) {
		return select("o.id = ?", offer.value()).stream().findFirst();
	}

	Optional<Kept> of(EntryId entry) {
		return select("o.entry_id = ?", entry.value()).stream().findFirst();
	}

	/** All offers to a resident; who ends first comes first. */
	List<Kept> of(ResidentId resident) {
		return select("o.resident_id = ?", resident.value());
	}

	/** An offer that nobody else can end until the transaction ends. */
	Optional<Kept> lock(OfferId offer) {
		return this.jdbc.sql("select id from place_offer where id = ? for update")
			.param(offer.value())
			.query(UUID.class)
			.optional()
			.flatMap((locked) -> find(offer));
	}

	/** Ends an offer; its seats are still to be freed or booked. */
	void remove(OfferId offer) {
		this.jdbc.sql("delete from place_offer where id = ?").param(offer.value()).update();
	}

	void undelivered(OfferId offer) {
		this.jdbc.sql("update place_offer set undelivered = true where id = ?").param(offer.value()).update();
	}

	/** Whether any place of an offer is open. */
	boolean isOpen(OfferId offer) {
		return this.jdbc.sql("""
				select exists (
					select 1 from kept_place p join bookable b on b.id = p.bookable_id
					where p.offer_id = ? and b.open)
				""").param(offer.value()).query(Boolean.class).single();
	}

	/** Offers of which nothing is open any more. */
	List<OfferId> calledOff() {
		return this.jdbc.sql("""
				select o.id from place_offer o where not exists (
					select 1 from kept_place p join bookable b on b.id = p.bookable_id
					where p.offer_id = o.id and b.open)
				order by o.id
				""").query((row, number) -> new OfferId(row.getObject("id", UUID.class))).list();
	}

	private List<Kept> select(String where, UUID value) {
		Map<OfferId, Kept> offers = new LinkedHashMap<>();
		this.jdbc.sql("""
				select o.id, o.resident_id, o.lapses_at, o.entry_id, o.waiting_scope, o.instead_of, o.undelivered,
					p.bookable_id, p.seats
				from place_offer o join kept_place p on p.offer_id = o.id join bookable b on b.id = p.bookable_id
				where %s order by o.lapses_at, o.id, b.starts_at, b.id
				""".formatted(where))
			.param(value)
			.query(KeptPlaces::kept)
			.list()
			.forEach((kept) -> offers.merge(kept.offer().id(), kept, KeptPlaces::both));
		return List.copyOf(offers.values());
	}

	private static Kept both(Kept one, Kept other) {
		PlaceOffer offer = one.offer();
		List<Place> places = new ArrayList<>(offer.places());
		places.addAll(other.offer().places());
		return new Kept(
				new PlaceOffer(offer.id(), offer.resident(), places, offer.until(), offer.entry(), offer.insteadOf()),
				one.waiting(), one.undelivered());
	}

	private static Kept kept(ResultSet row, int number) throws SQLException {
		UUID entry = row.getObject("entry_id", UUID.class);
		UUID waiting = row.getObject("waiting_scope", UUID.class);
		UUID insteadOf = row.getObject("instead_of", UUID.class);
		Place place = new Place(new BookableId(row.getObject("bookable_id", UUID.class)), row.getInt("seats"));
		PlaceOffer offer = new PlaceOffer(new OfferId(row.getObject("id", UUID.class)),
				new ResidentId(row.getObject("resident_id", UUID.class)), List.of(place),
				DatabaseTime.read(row, "lapses_at"), (entry != null) ? new EntryId(entry) : null, booking(insteadOf));
		return new Kept(offer, (waiting != null) ? new Scope(waiting) : null, row.getBoolean("undelivered"));
	}

	private static @Nullable BookingId booking(@Nullable UUID id) {
		return (id != null) ? new BookingId(id) : null;
	}

}
