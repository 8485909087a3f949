package org.dyzurka.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bookings, live and given up, as rows.
 */
@Component
class Ledger {

	private static final String SELECT = """
			select k.id, k.code, k.bookable_id, b.starts_at, b.ends_at, k.seats, k.resident_id,
				k.topic, k.language, k.needs, k.call_back, k.number, k.live, k.revision, k.changed_at
			from booking k join bookable b on b.id = k.bookable_id
			""";

	private final JdbcClient jdbc;

	Ledger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes a new booking. */
	void add(BookingId id, BookingCode code, ResidentId resident, Place place, Details details, Instant now) {
		this.jdbc.sql("""
				insert into booking (id, code, live_code, bookable_id, seats, resident_id, live, revision,
					changed_at, created_at, topic, language, needs, call_back, number)
				values (?, ?, ?, ?, ?, ?, true, 0, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id.value(), code.value(), code.value(), place.bookable().value(), place.seats(), resident.value(),
					DatabaseTime.second(now), DatabaseTime.column(now))
			.params(told(details))
			.update();
	}

	/** Takes back a booking written in this transaction. */
	void remove(BookingId booking) {
		this.jdbc.sql("delete from booking where id = ?").param(booking.value()).update();
	}

	Optional<Booking> find(BookingId booking) {
		return this.jdbc.sql(SELECT + "where k.id = ?").param(booking.value()).query(Ledger::booking).optional();
	}

	/**
	 * Makes whatever else is done with the live bookings on some bookables wait until the
	 * transaction ends.
	 * @return these
	 */
	Set<BookingId> lock(Collection<BookableId> bookables) {
		return Set.copyOf(this.jdbc
			.sql("select id from booking where bookable_id in (:bookables) and live order by id for update")
			.param("bookables", bookables.stream().map(BookableId::value).toList())
			.query((row, number) -> new BookingId(row.getObject("id", UUID.class)))
			.list());
	}

	/** A live booking that nobody else can change until the transaction ends. */
	Optional<Booking> lockLive(BookingId booking) {
		return this.jdbc.sql("select id from booking where id = ? and live for update")
			.param(booking.value())
			.query(UUID.class)
			.optional()
			.flatMap((id) -> find(booking));
	}

	/** A resident's live bookings whose end lies ahead, by start. */
	List<Booking> ahead(ResidentId resident, Instant now) {
		return this.jdbc.sql(SELECT + "where k.resident_id = ? and k.live and b.ends_at > ? order by b.starts_at, k.id")
			.params(resident.value(), DatabaseTime.column(now))
			.query(Ledger::booking)
			.list();
	}

	/** The live bookings ahead that can be asked for under a number, by start. */
	List<Booking> under(String number, Instant now) {
		return this.jdbc.sql(SELECT + "where k.number = ? and k.live and b.ends_at > ? order by b.starts_at, k.id")
			.params(number, DatabaseTime.column(now))
			.query(Ledger::booking)
			.list();
	}

	/** The booking ahead for which a code speaks. */
	Optional<Booking> byCode(String code, Instant now) {
		return this.jdbc.sql(SELECT + "where k.live_code = ? and k.live and b.ends_at > ?")
			.params(code, DatabaseTime.column(now))
			.query(Ledger::booking)
			.optional();
	}

	/** The same, as the policies look at them. */
	List<Attempt.Standing> standing(ResidentId resident, Instant now) {
		return this.jdbc.sql("""
				select k.id, b.scope, b.starts_at, b.ends_at
				from booking k join bookable b on b.id = k.bookable_id
				where k.resident_id = ? and k.live and b.ends_at > ? order by b.starts_at, k.id
				""")
			.params(resident.value(), DatabaseTime.column(now))
			.query((row, number) -> new Attempt.Standing(new BookingId(row.getObject("id", UUID.class)),
					new Scope(row.getObject("scope", UUID.class)), Places.time(row)))
			.list();
	}

	/** The live bookings on some bookables, by start. */
	List<Booking> on(Collection<BookableId> bookables) {
		if (bookables.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(SELECT + "where k.bookable_id in (:bookables) and k.live order by b.starts_at, k.id")
			.param("bookables", bookables.stream().map(BookableId::value).toList())
			.query(Ledger::booking)
			.list();
	}

	/** Gives up a booking, and its code with it. */
	void cancel(BookingId booking, Instant now) {
		this.jdbc.sql("update booking set live = false, live_code = null, " + Places.REVISED + "where id = ?")
			.params(DatabaseTime.second(now), booking.value())
			.update();
	}

	/** Puts a booking onto another place. */
	void move(BookingId booking, Place to, Instant now) {
		this.jdbc.sql("update booking set bookable_id = ?, seats = ?, " + Places.REVISED + "where id = ?")
			.params(to.bookable().value(), to.seats(), DatabaseTime.second(now), booking.value())
			.update();
	}

	/** Forgets whom a resident's bookings were for and what they told. */
	List<BookingForgotten> forget(ResidentId resident, Instant now) {
		return forget("resident_id in (:whose)", List.of(resident.value()), now);
	}

	/** Forgets whom the bookings on some bookables were for and what they told. */
	List<BookingForgotten> forget(Collection<BookableId> bookables, Instant now) {
		return forget("bookable_id in (:whose)", bookables.stream().map(BookableId::value).toList(), now);
	}

	/**
	 * Those that calendars told something with are revised.
	 * @return these
	 */
	private List<BookingForgotten> forget(String where, List<UUID> whose, Instant now) {
		List<BookingForgotten> told = this.jdbc.sql("""
				select id, bookable_id from booking
				where live and (topic is not null or language is not null or call_back is not null) and %s
				order by id for update
				""".formatted(where))
			.param("whose", whose)
			.query((row, number) -> new BookingForgotten(new BookingId(row.getObject("id", UUID.class)),
					new BookableId(row.getObject("bookable_id", UUID.class))))
			.list();
		told.forEach((forgotten) -> revise(forgotten.booking(), now));
		this.jdbc.sql("""
				update booking set resident_id = null, topic = null, language = null, needs = '', call_back = null,
					number = null, live_code = null
				where %s
				""".formatted(where)).param("whose", whose).update();
		return told;
	}

	private void revise(BookingId booking, Instant now) {
		this.jdbc.sql("update booking set " + Places.REVISED + "where id = ?")
			.params(DatabaseTime.second(now), booking.value())
			.update();
	}

	boolean any(ResidentId resident) {
		return this.jdbc.sql("""
				select exists (select 1 from booking where resident_id = ?)
					or exists (select 1 from booking_hold where resident_id = ?)
					or exists (select 1 from place_offer where resident_id = ?)
					or exists (select 1 from waiting_entry where resident_id = ?)
				""").params(Collections.nCopies(4, resident.value())).query(Boolean.class).single();
	}

	private static Booking booking(ResultSet row, int number) throws SQLException {
		UUID resident = row.getObject("resident_id", UUID.class);
		return new Booking(new BookingId(row.getObject("id", UUID.class)), new BookingCode(row.getString("code")),
				new BookableId(row.getObject("bookable_id", UUID.class)), Places.time(row), row.getInt("seats"),
				(resident != null) ? new ResidentId(resident) : null, details(row), row.getBoolean("live"),
				row.getInt("revision"), DatabaseTime.read(row, "changed_at"));
	}

	/** Topic, language, needs, number to call back, number: what a row keeps of them. */
	static List<@Nullable Object> told(Details details) {
		Locale language = details.language();
		return Arrays.asList(details.topic(), (language != null) ? language.toLanguageTag() : null,
				needs(details.needs()), details.callBack(), details.number());
	}

	/** What was told with the booking or entry of a row. */
	static Details details(ResultSet row) throws SQLException {
		return new Details(row.getString("topic"), language(row.getString("language")), needs(row.getString("needs")),
				row.getString("call_back"), row.getString("number"));
	}

	private static @Nullable Locale language(@Nullable String tag) {
		return (tag != null) ? Locale.forLanguageTag(tag) : null;
	}

	private static String needs(Set<AccessNeed> needs) {
		return needs.stream().sorted().map(AccessNeed::name).collect(Collectors.joining(","));
	}

	private static Set<AccessNeed> needs(String names) {
		if (names.isEmpty()) {
			return Set.of();
		}
		return Arrays.stream(names.split(",", -1))
			.map(AccessNeed::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessNeed.class)));
	}

}
