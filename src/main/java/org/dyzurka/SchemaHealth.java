package org.dyzurka;

import java.util.stream.Collectors;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the tables are those that this program made ready when it started: no migration
 * failed since, and no newer program has gone on from there.
 */
class SchemaHealth {

	/**
	 * A newer program has changed the tables; this one still runs, but is to be replaced.
	 */
	static final Status OUTDATED = new Status("OUTDATED",
			"A newer version has migrated the database: upgrade this node too");

	private static final Status FAILED = new Status(Status.DOWN.getCode(),
			"A migration of the database failed: see flyway_schema_history, column success");

	private final JdbcClient jdbc;

	private final String histories;

	private final Migrations known;

	/** Made after the program has migrated. */
	SchemaHealth(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.histories = jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = current_schema and table_name like 'flyway_schema_history%'
				""")
			.query(String.class)
			.list()
			.stream()
			.map((table) -> "select \"success\" as succeeded from \"%s\"".formatted(table))
			.collect(Collectors.joining(" union all "));
		this.known = read();
	}

	Health check() {
		Migrations present = read();
		if (present.failed() > 0) {
			return Health.status(FAILED).withDetail("failed", present.failed()).build();
		}
		Health.Builder health = (present.all() > this.known.all()) ? Health.status(OUTDATED) : Health.up();
		return health.withDetail("migrations", present.all()).build();
	}

	private Migrations read() {
		return this.jdbc.sql("""
				select count(*) as migrations, coalesce(sum(case when succeeded then 0 else 1 end), 0) as failed
				from (%s) m
				""".formatted(this.histories))
			.query((row, number) -> new Migrations(row.getInt("migrations"), row.getInt("failed")))
			.single();
	}

	private record Migrations(int all, int failed) {
	}

}
