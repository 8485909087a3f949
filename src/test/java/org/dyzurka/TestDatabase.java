package org.dyzurka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh, empty database of the kind this test run is for: H2 in memory, or PostgreSQL
 * if the system property {@code dyzurka.test.database} says so. Spring tests get one per
 * context by themselves; ask here for one to start the program on twice, or to speak to
 * without Spring.
 *
 * @param url complete JDBC address
 * @param username user who may create tables
 * @param password that user's password
 */
public record TestDatabase(String url, String username, String password) {

	/** Whether this run is the one on PostgreSQL. */
	public static boolean postgresql() {
		return "postgresql".equals(System.getProperty("dyzurka.test.database"));
	}

	/**
	 * A database that nobody else uses. It lives until the end of the run, whether
	 * connected to or not.
	 */
	public static TestDatabase fresh() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		if (postgresql()) {
			return Server.create(name);
		}
		String url = EnvironmentDefaults.withOptions("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(name));
		return new TestDatabase(url, "sa", "");
	}

	/**
	 * A database that nobody else uses and that another process may use too, one after
	 * the other on H2, at the same time on PostgreSQL.
	 * @param folder where H2 keeps its file
	 */
	public static TestDatabase lasting(Path folder) {
		if (postgresql()) {
			return fresh();
		}
		String url = EnvironmentDefaults.withOptions("jdbc:h2:file:" + folder.resolve("database").toAbsolutePath());
		return new TestDatabase(url, "sa", "");
	}

	/** Connects anew for every call, without a pool. */
	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url, this.username, this.password);
	}

	/** This database as arguments of the program. */
	public String[] arguments() {
		return new String[] { "--spring.datasource.url=" + this.url, "--spring.datasource.username=" + this.username,
				"--spring.datasource.password=" + this.password };
	}

	/** One server for the whole run, started when first needed. */
	private static final class Server {

		private static final EmbeddedPostgres POSTGRES = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder()
					.setServerConfig("max_connections", "500")
					// Nothing here outlives the run: durability is not bought
					.setServerConfig("fsync", "off")
					.setServerConfig("full_page_writes", "off")
					.setPGStartupWait(Duration.ofMinutes(1))
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static TestDatabase create(String name) {
			try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			return new TestDatabase("jdbc:postgresql://localhost:%d/%s".formatted(POSTGRES.getPort(), name), "postgres",
					"postgres");
		}

	}

}
