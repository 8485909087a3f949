package org.dyzurka.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL of its own that is as durable as one is by default: a commit that was
 * answered is on the disk.
 */
final class Postgres implements AutoCloseable {

	private final EmbeddedPostgres server;

	Postgres() throws IOException {
		this.server = EmbeddedPostgres.builder()
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("max_connections", "100")
			.setPGStartupWait(Duration.ofMinutes(1))
			.start();
	}

	/** Makes an empty database. */
	Database create(String name) {
		sql(this.server.getPostgresDatabase(), "create database " + name);
		return new Database(this.server.getJdbcUrl("postgres", name), this.server.getDatabase("postgres", name));
	}

	String version() {
		return JdbcClient.create(this.server.getPostgresDatabase())
			.sql("show server_version")
			.query(String.class)
			.single();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	private static void sql(DataSource source, String statement) {
		try (Connection connection = source.getConnection(); var sql = connection.createStatement()) {
			sql.execute(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * One database of it.
	 *
	 * @param url complete JDBC address
	 * @param source connects anew for every call
	 */
	record Database(String url, DataSource source) {

		JdbcClient jdbc() {
			return JdbcClient.create(this.source);
		}

		/** Runs one statement or several. */
		void run(String statements) {
			sql(this.source, statements);
		}

		/** This database as arguments of the program. */
		List<String> arguments() {
			return List.of("--spring.datasource.url=" + this.url, "--spring.datasource.username=postgres",
					"--spring.datasource.password=postgres");
		}

	}

}
