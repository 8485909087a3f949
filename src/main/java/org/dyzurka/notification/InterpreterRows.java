package org.dyzurka.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.booking.BookingId;
import org.dyzurka.notification.InterpreterRequest.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of requests for interpreters.
 */
@Component
class InterpreterRows {

	private final JdbcClient jdbc;

	InterpreterRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(BookingId booking, Instant start, Instant now) {
		this.jdbc.sql("""
				insert into interpreter_request (booking_id, starts_at, asked_at, state) values (?, ?, ?, ?)
				on conflict do nothing
				""").params(booking.value(), column(start), column(now), State.WANTED.name()).update();
	}

	/** It is wanted at another time; an order for the old time stays known. */
	void move(BookingId booking, Instant start, Instant now) {
		this.jdbc
			.sql("update interpreter_request set starts_at = ?, asked_at = ?, state = ?"
					+ " where booking_id = ? and starts_at <> ?")
			.params(column(start), column(now), State.WANTED.name(), booking.value(), column(start))
			.update();
	}

	/** Nobody wants it any more; only an order has to be taken back. */
	void giveUp(BookingId booking) {
		this.jdbc.sql("delete from interpreter_request where booking_id = ? and ordered_for is null")
			.param(booking.value())
			.update();
		this.jdbc.sql("update interpreter_request set state = ? where booking_id = ?")
			.params(State.VOID.name(), booking.value())
			.update();
	}

	/** Whether it stood in a state, and now does in another. */
	boolean order(InterpreterRequest request) {
		return this.jdbc
			.sql("update interpreter_request set state = ?, ordered_for = starts_at"
					+ " where booking_id = ? and state in (?, ?) and starts_at = ?")
			.params(State.ORDERED.name(), request.booking().value(), State.WANTED.name(), State.IMPOSSIBLE.name(),
					column(request.start()))
			.update() == 1;
	}

	/** Whether one was wanted or ordered, and now none comes. */
	boolean refuse(InterpreterRequest request) {
		return this.jdbc
			.sql("update interpreter_request set state = ?, ordered_for = null"
					+ " where booking_id = ? and state in (?, ?) and starts_at = ?")
			.params(State.IMPOSSIBLE.name(), request.booking().value(), State.WANTED.name(), State.ORDERED.name(),
					column(request.start()))
			.update() == 1;
	}

	boolean deleteVoid(BookingId booking) {
		return this.jdbc.sql("delete from interpreter_request where booking_id = ? and state = ?")
			.params(booking.value(), State.VOID.name())
			.update() == 1;
	}

	Optional<InterpreterRequest> find(BookingId booking) {
		return this.jdbc.sql("select * from interpreter_request where booking_id = ?")
			.param(booking.value())
			.query(InterpreterRows::request)
			.optional();
	}

	List<InterpreterRequest> after(Instant moment) {
		return this.jdbc.sql("select * from interpreter_request where starts_at > ? order by starts_at, booking_id")
			.param(column(moment))
			.query(InterpreterRows::request)
			.list();
	}

	int countToDo(Instant moment) {
		return this.jdbc.sql("select count(*) from interpreter_request where starts_at > ? and state in (?, ?)")
			.params(column(moment), State.WANTED.name(), State.VOID.name())
			.query(Integer.class)
			.single();
	}

	void forgetBefore(Instant moment) {
		this.jdbc.sql("delete from interpreter_request where starts_at < ?").param(column(moment)).update();
	}

	private static InterpreterRequest request(ResultSet row, int number) throws SQLException {
		OffsetDateTime ordered = row.getObject("ordered_for", OffsetDateTime.class);
		return new InterpreterRequest(new BookingId(row.getObject("booking_id", UUID.class)),
				row.getObject("starts_at", OffsetDateTime.class).toInstant(),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(), State.valueOf(row.getString("state")),
				(ordered != null) ? ordered.toInstant() : null);
	}

	private static OffsetDateTime column(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
