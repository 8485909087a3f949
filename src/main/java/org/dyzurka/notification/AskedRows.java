package org.dyzurka.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.BookingId;
import org.dyzurka.calllist.Reason;
import org.dyzurka.conversation.Matter;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentErased;
import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What residents were asked, as rows: one for each matter.
 */
@Component
class AskedRows {

	private static final String SELECT = """
			select a.id, a.matter, a.resident_id, a.code, a.state, a.answer_by, a.on_silence from asked a
			""";

	private final JsonMapper json = JsonMapper.builder()
		.registerSubtypes(Matter.class.getPermittedSubclasses())
		.build();

	private final JdbcClient jdbc;

	AskedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Asked asked, Instant now) {
		BookingId booking = Concerns.booking(asked.matter());
		Reason onSilence = asked.onSilence();
		this.jdbc.sql("""
				insert into asked (id, matter, booking_id, resident_id, code, state, answer_by, on_silence, asked_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.param(asked.id())
			.param(write(asked.matter()))
			.param((booking != null) ? booking.value() : null)
			.param(asked.resident().value())
			.param(asked.code().value())
			.param(asked.state().name())
			.param(column(asked.answerBy()))
			.param((onSilence != null) ? onSilence.name() : null)
			.param(column(now))
			.update();
	}

	/** A row that nobody else changes until the transaction ends. */
	Optional<Asked> lock(UUID id) {
		return this.jdbc.sql(SELECT + "where a.id = ? for update").param(id).query(this::asked).optional();
	}

	/** The same, by what is asked. */
	Optional<Asked> lock(Matter matter) {
		return this.jdbc.sql(SELECT + "where a.matter = ? for update")
			.param(write(matter))
			.query(this::asked)
			.optional();
	}

	/** What was written to an address and waits for an answer. */
	List<Asked> waitingAt(Address address) {
		return this.jdbc.sql(SELECT + """
				where a.state = 'WAITING' and exists (select 1 from asked_way w
					where w.asked = a.id and w.medium = ? and w.identifier = ? and not w.failed)
				order by a.asked_at, a.id for update
				""").params(address.medium().name(), address.identifier()).query(this::asked).list();
	}

	/** What was asked about a booking and waits for an answer. */
	List<Asked> waitingAbout(BookingId booking) {
		return this.jdbc.sql(SELECT + "where a.state = 'WAITING' and a.booking_id = ? for update")
			.param(booking.value())
			.query(this::asked)
			.list();
	}

	void enter(UUID id, Asked.State state) {
		this.jdbc.sql("update asked set state = ? where id = ?").params(state.name(), id).update();
	}

	/** It is asked at an address. */
	void writtenTo(UUID id, Address address) {
		this.jdbc.sql("insert into asked_way (asked, medium, identifier, failed) values (?, ?, ?, false)")
			.params(id, address.medium().name(), address.identifier())
			.update();
	}

	/** An address did not take it. */
	void failed(UUID id, Address address) {
		this.jdbc.sql("update asked_way set failed = true where asked = ? and medium = ? and identifier = ?")
			.params(id, address.medium().name(), address.identifier())
			.update();
	}

	/** Where it was asked in vain. */
	List<Address> failedWays(UUID id) {
		return ways(id, true);
	}

	/** Where it was asked and may have arrived. */
	List<Address> openWays(UUID id) {
		return ways(id, false);
	}

	void remove(UUID id) {
		this.jdbc.sql("delete from asked where id = ?").param(id).update();
	}

	void forgetBefore(Instant moment) {
		this.jdbc.sql("delete from asked where answer_by < ?").param(column(moment)).update();
	}

	void erase(ResidentErased erased) {
		this.jdbc.sql("delete from asked where resident_id = ?").param(erased.resident().value()).update();
		for (Address address : erased.addresses()) {
			this.jdbc.sql("delete from asked_way where medium = ? and identifier = ?")
				.params(address.medium().name(), address.identifier())
				.update();
		}
	}

	private List<Address> ways(UUID id, boolean failed) {
		return this.jdbc.sql("select medium, identifier from asked_way where asked = ? and failed = ?")
			.params(id, failed)
			.query((row, number) -> new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier")))
			.list();
	}

	private String write(Matter matter) {
		return this.json.writerFor(Matter.class).writeValueAsString(matter);
	}

	private Asked asked(ResultSet row, int number) throws SQLException {
		return new Asked(row.getObject("id", UUID.class), this.json.readValue(row.getString("matter"), Matter.class),
				new ResidentId(row.getObject("resident_id", UUID.class)), new BookingCode(row.getString("code")),
				Asked.State.valueOf(row.getString("state")),
				row.getObject("answer_by", OffsetDateTime.class).toInstant(), reason(row.getString("on_silence")));
	}

	private static @Nullable Reason reason(@Nullable String name) {
		return (name != null) ? Reason.valueOf(name) : null;
	}

	private static OffsetDateTime column(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
