package org.dyzurka.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers for the office that the files named at the last start were refused.
 */
@Component
@Transactional
public class RefusedFiles {

	private final JdbcClient jdbc;

	private final Clock clock;

	RefusedFiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What was refused at the last start, on whichever node; empty when all was loaded.
	 */
	@Transactional(readOnly = true)
	public Optional<RefusedFile> latest() {
		List<Instant> moments = this.jdbc.sql("select min(refused_at) from intake_refused having count(*) > 0")
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list();
		List<String> reasons = this.jdbc.sql("select reason from intake_refused order by nth")
			.query((row, number) -> row.getString("reason"))
			.list();
		return moments.stream().findFirst().map((at) -> new RefusedFile(at, reasons));
	}

	/**
	 * Notes what came of the files of this start.
	 * @param reasons why they were refused, or none
	 */
	void note(List<String> reasons) {
		// Nodes that start together take turns
		this.jdbc.sql("select id from intake_turn where id = 1 for update").query(Integer.class).single();
		this.jdbc.sql("delete from intake_refused").update();
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		for (int nth = 0; nth < reasons.size(); nth++) {
			this.jdbc.sql("insert into intake_refused (nth, reason, refused_at) values (?, ?, ?)")
				.params(nth, reasons.get(nth), now)
				.update();
		}
	}

}
