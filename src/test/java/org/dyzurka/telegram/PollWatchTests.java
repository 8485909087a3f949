package org.dyzurka.telegram;

import java.time.Duration;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether anybody fetches updates is told on every node, whoever it is.
 */
@Tag("database")
@SpringBootTest
class PollWatchTests {

	private static final BotApiStub API = new BotApiStub();

	private static final Duration LIMIT = Duration.ofSeconds(60);

	@Autowired
	private HealthIndicator telegramHealthIndicator;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("dyzurka.telegram.token", () -> "1:test");
		registry.add("dyzurka.telegram.api-url", API::url);
	}

	@AfterAll
	static void close() {
		API.close();
	}

	@Test
	void telegramThatGivesNothingIsToldUntilItGivesAgain() {
		await("UP", "holder");

		API.prepare("getUpdates", BotApiStub.GATEWAY_BROKEN, BotApiStub.GATEWAY_BROKEN, BotApiStub.GATEWAY_BROKEN);
		Awaitility.await().atMost(LIMIT).until(() -> {
			long ago = PollLease.LATELY_SECONDS + 1;
			this.jdbc
				.sql("update telegram_poll_lease set polled_at = current_timestamp - interval '%d' second"
					.formatted(ago))
				.update();
			return code().equals("NOT_FETCHING");
		});

		await("UP", "holder");
	}

	@Test
	void anotherNodesTurnIsAsGood() {
		await("UP", "holder");
		PollLease other = new PollLease(this.jdbc);

		assertThat(other.state()).isEqualTo(new PollLease.State(true, false, true));
		assertThat(new PollLease(this.jdbc).takeOrKeep()).isFalse();
	}

	private void await(String code, String thisNode) {
		Awaitility.await().atMost(LIMIT).until(() -> {
			Health health = health();
			return health.getStatus().getCode().equals(code) && thisNode.equals(health.getDetails().get("thisNode"));
		});
	}

	private String code() {
		return health().getStatus().getCode();
	}

	private Health health() {
		return Objects.requireNonNull(this.telegramHealthIndicator.health());
	}

}
