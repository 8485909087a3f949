package org.dyzurka.phone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The whole program with a telephone, on the sample; its database can be taken away.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.import=src/main/resources/samples/krakow-2025/krakow-2025.yaml",
				"dyzurka.public-url=" + Telephone.ORIGIN, "dyzurka.twilio.account-sid=AC123",
				"dyzurka.twilio.auth-token=" + Telephone.TOKEN, "dyzurka.twilio.number=+48221234567",
				"dyzurka.twilio.api-url=http://127.0.0.1:1" })
@Import(Telephone.Outage.class)
@interface Telephone {

	String ORIGIN = "https://miasto.example";

	String TOKEN = "0123456789abcdef";

	/**
	 * Takes the database away, for everyone who asks for a connection.
	 */
	@TestConfiguration
	class Outage {

		private final AtomicBoolean away = new AtomicBoolean();

		@Bean
		AtomicBoolean databaseAway() {
			return this.away;
		}

		@Bean
		static BeanPostProcessor unreliable(org.springframework.beans.factory.ObjectProvider<AtomicBoolean> away) {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof DataSource source) ? new Unreliable(source, away) : bean;
				}

			};
		}

	}

	/** A data source that refuses at times. */
	final class Unreliable extends DelegatingDataSource {

		private final org.springframework.beans.factory.ObjectProvider<AtomicBoolean> away;

		private Unreliable(DataSource source, org.springframework.beans.factory.ObjectProvider<AtomicBoolean> away) {
			super(source);
			this.away = away;
		}

		@Override
		public Connection getConnection() throws SQLException {
			if (this.away.getObject().get()) {
				throw new SQLException("The database is away");
			}
			return super.getConnection();
		}

	}

}
