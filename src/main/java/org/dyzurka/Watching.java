package org.dyzurka;

import javax.sql.DataSource;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What belongs to no room and whose health an operator watches. The names of these beans
 * are the names they have there.
 */
@Configuration(proxyBeanMethods = false)
class Watching {

	/** Takes the place of Spring Boot's own, which waits as long as the database does. */
	@Bean
	HealthIndicator dbHealthIndicator(DataSource dataSource) {
		DataSourceHealthIndicator database = new DataSourceHealthIndicator(dataSource);
		return new TimedHealth(database::health);
	}

	@Bean
	HealthIndicator schemaHealthIndicator(JdbcClient jdbc, FlywayMigrationInitializer migrated) {
		return new TimedHealth(new SchemaHealth(jdbc)::check);
	}

	@Bean
	TimerWatch timerWatch() {
		return new TimerWatch(System::nanoTime);
	}

	@Bean
	HealthIndicator timersHealthIndicator(TimerWatch timerWatch) {
		return timerWatch::check;
	}

}
