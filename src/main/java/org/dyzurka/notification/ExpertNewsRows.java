package org.dyzurka.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.BookingId;
import org.dyzurka.duty.ExpertId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What experts have not been told yet, as rows.
 */
@Component
class ExpertNewsRows {

	private final JdbcClient jdbc;

	ExpertNewsRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a change, and gives its id. */
	UUID add(ExpertId expert, BookingId booking, @Nullable BookableId before, @Nullable BookableId after) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into expert_news (id, expert, booking_id, before_slot, after_slot) values (?, ?, ?, ?, ?)")
			.param(id)
			.param(expert.value())
			.param(booking.value())
			.param((before != null) ? before.value() : null)
			.param((after != null) ? after.value() : null)
			.update();
		return id;
	}

	/** Whom a change concerns; empty if they have been told. */
	Optional<ExpertId> expert(UUID id) {
		return this.jdbc.sql("select expert from expert_news where id = ?")
			.param(id)
			.query((row, number) -> new ExpertId(row.getObject("expert", UUID.class)))
			.optional();
	}

	/** All an expert has not been told, in order; nobody else tells it. */
	List<Change> lock(ExpertId expert) {
		return this.jdbc.sql("""
				select id, booking_id, before_slot, after_slot from expert_news
				where expert = ? order by number for update
				""")
			.param(expert.value())
			.query((row, number) -> new Change(row.getObject("id", UUID.class),
					new BookingId(row.getObject("booking_id", UUID.class)),
					slot(row.getObject("before_slot", UUID.class)), slot(row.getObject("after_slot", UUID.class))))
			.list();
	}

	void remove(List<UUID> told) {
		this.jdbc.sql("delete from expert_news where id in (:told)").param("told", told).update();
	}

	private static @Nullable BookableId slot(@Nullable UUID id) {
		return (id != null) ? new BookableId(id) : null;
	}

	/**
	 * One change of an expert's bookings.
	 *
	 * @param id of the row
	 * @param booking which
	 * @param before the expert's slot before, or null if it was none
	 * @param after the expert's slot after, or null if it is none
	 */
	record Change(UUID id, BookingId booking, @Nullable BookableId before, @Nullable BookableId after) {
	}

}
