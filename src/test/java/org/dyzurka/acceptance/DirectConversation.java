package org.dyzurka.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * A test that speaks with the conversation itself, on the sample, on the morning of 27
 * August 2025.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=" + Program.SAMPLE, "dyzurka.limits.messages-at-once=1000000" })
@Import({ Letterbox.class, DirectConversation.Morning.class })
@interface DirectConversation {

	/**
	 * Time stands still.
	 */
	@TestConfiguration
	class Morning {

		@Bean
		@Primary
		Clock morning() {
			return Clock.fixed(Instant.parse("2025-08-27T07:00:00Z"), ZoneOffset.UTC);
		}

	}

}
