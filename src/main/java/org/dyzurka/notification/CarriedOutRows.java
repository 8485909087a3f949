package org.dyzurka.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of changes of plan carried out. It names nobody but the author.
 */
@Component
class CarriedOutRows {

	private static final RowMapper<CarriedOut> ROW = (row, number) -> new CarriedOut(row.getObject("id", UUID.class),
			row.getObject("carried_out_at", OffsetDateTime.class).toInstant(), row.getString("author"),
			row.getString("kind"), row.getObject("about", UUID.class), row.getInt("written"), row.getInt("phoned"),
			row.getInt("unreachable"));

	private final JdbcClient jdbc;

	CarriedOutRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(CarriedOut change) {
		this.jdbc.sql("""
				insert into plan_change (id, carried_out_at, author, kind, about, written, phoned, unreachable)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(change.id(), column(change.at()), change.author(), change.kind(), change.about(), change.written(),
					change.phoned(), change.unreachable())
			.update();
	}

	Optional<CarriedOut> find(UUID id) {
		return this.jdbc.sql("select * from plan_change where id = ?").param(id).query(ROW).optional();
	}

	List<CarriedOut> latest(int limit) {
		return this.jdbc.sql("select * from plan_change order by carried_out_at desc, id limit ?")
			.param(limit)
			.query(ROW)
			.list();
	}

	private static OffsetDateTime column(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
