package org.dyzurka.booking;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of this room on its database. Time stands still until it is moved, and timers
 * run when they are told to.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("database")
@SpringBootTest(classes = World.City.class, webEnvironment = WebEnvironment.NONE,
		properties = { "db-scheduler.polling-interval=24h", "spring.datasource.hikari.maximum-pool-size=32",
				"spring.datasource.hikari.connection-timeout=30000", "spring.sql.init.mode=always",
				"spring.sql.init.schema-locations=classpath:db/migration/__root/*.sql,"
						+ "classpath:db/migration/resident/*.sql,classpath:db/migration/booking/*.sql" })
@interface BookingTest {

}
