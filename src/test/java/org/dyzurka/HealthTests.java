package org.dyzurka;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What an operator is told of the health of the program: red when something is broken,
 * green again afterwards.
 */
@Tag("database")
@SpringBootTest
@AutoConfigureMockMvc
class HealthTests {

	private static final String ALL = "/actuator/health";

	private static final String READINESS = "/actuator/health/readiness";

	private static final String LIVENESS = "/actuator/health/liveness";

	/** Longer than any connection waits for the database in tests. */
	private static final Duration LIMIT = Duration.ofSeconds(60);

	@Autowired
	private MockMvcTester web;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HikariDataSource pool;

	@Autowired
	private TimerWatch secondWatch;

	@Autowired
	private AtomicLong timeOfSecondWatch;

	@Test
	void aDatabaseThatDoesNotAnswerTakesTheNodeOutOfTheProxyButDoesNotRestartIt() throws Exception {
		await(READINESS, 200, "UP");
		List<Connection> taken = new ArrayList<>();
		try {
			for (int i = 0; i < this.pool.getMaximumPoolSize(); i++) {
				taken.add(this.pool.getConnection());
			}
			await(READINESS, 503, "DOWN");
			await(ALL, 503, "DOWN");
			assertThat(ask(LIVENESS)).hasStatus(200);
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
		await(READINESS, 200, "UP");
		await(ALL, 200, "UP");
	}

	@Test
	void howeverManyAskWhileItHangsNoMoreThanOneConnectionIsWaitedForByEachCheck() throws Exception {
		await(ALL, 200, "UP");
		HikariPoolMXBean connections = this.pool.getHikariPoolMXBean();
		List<Connection> taken = new ArrayList<>();
		try (ExecutorService probes = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < this.pool.getMaximumPoolSize(); i++) {
				taken.add(this.pool.getConnection());
			}
			await(ALL, 503, "DOWN");
			int before = connections.getThreadsAwaitingConnection();
			for (int probe = 0; probe < 40; probe++) {
				probes.execute(() -> ask(ALL));
			}
			probes.shutdown();
			assertThat(probes.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			assertThat(connections.getThreadsAwaitingConnection()).isLessThan(before + 20);
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
		await(ALL, 200, "UP");
	}

	@Test
	void anAnswerThatWaitsTooLongIsToldAndNothingThatMayWait() {
		leave("600000001", "SMS", "BROADCAST", "0", "null");
		leave("600000002", "SMS", "NOTICE", "0", "current_timestamp + interval '1' day");
		leave("600000003", "SMS", "NOTICE", "600", "null");
		await(ALL, 200, "UP");

		leave("600000004", "SMS", "ANSWER", "130", "null");

		await(ALL, 503, "LATE");
		assertThat(ask(READINESS)).as("it is late on every node").hasStatus(200);
		this.jdbc.sql("delete from outgoing where identifier = '600000004'").update();
		await(ALL, 200, "UP");
		this.jdbc.sql("delete from outgoing").update();
	}

	@Test
	void aFailedMigrationIsDownAndANewerProgramIsOnlyTold() {
		await(ALL, 200, "UP");
		String row = "from \"flyway_schema_history\" where \"installed_rank\" = 1";
		this.jdbc.sql("update \"flyway_schema_history\" set \"success\" = false where \"installed_rank\" = 1").update();
		await(ALL, 503, "DOWN");
		this.jdbc.sql("update \"flyway_schema_history\" set \"success\" = true where \"installed_rank\" = 1").update();
		await(ALL, 200, "UP");

		this.jdbc.sql("""
				insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
					"installed_by", "execution_time", "success")
				select 99, '99', 'x', "type", 'V99__x.sql', "installed_by", 1, true
				""" + row).update();
		await(ALL, 200, "OUTDATED");
		this.jdbc.sql("delete from \"flyway_schema_history\" where \"installed_rank\" = 99").update();
		await(ALL, 200, "UP");
	}

	@Test
	void timersThatAreNoLongerLookedForAreTold() {
		AtomicLong nanoTime = new AtomicLong();
		TimerWatch watch = new TimerWatch(nanoTime::get);
		assertThat(watch.check().getStatus().getCode()).isEqualTo("UP");

		nanoTime.addAndGet(TimerWatch.LONGEST_SILENCE.toNanos());
		watch.onSchedulerEvent(SchedulerEventType.UNEXPECTED_ERROR);
		assertThat(watch.check().getStatus().getCode()).isEqualTo("TIMERS_STOPPED");
	}

	@Test
	void theTimersOfThisNodeAreLookedFor() {
		this.timeOfSecondWatch.addAndGet(TimerWatch.LONGEST_SILENCE.toNanos());

		Awaitility.await().atMost(LIMIT).until(() -> this.secondWatch.check().getStatus().getCode().equals("UP"));
		assertThat(ask(ALL)).bodyJson().extractingPath("$.components.timers.status").isEqualTo("UP");
	}

	@Test
	void everyoneSeesWhatIsWrongAndOnlyTheOfficeSeesFigures() {
		leave("600000005", "SMS", "NOTICE", "0", "null");
		await(ALL, 200, "UP");

		assertThat(ask(ALL)).bodyJson()
			.extractingPath("$.components")
			.asMap()
			.containsKeys("db", "schema", "timers", "outbox");
		assertThat(ask(ALL)).bodyText().doesNotContain("details", "600000005", "sms");
		assertThat(ask(READINESS)).bodyText().isEqualTo("{\"status\":\"UP\"}");

		MvcTestResult office = this.web.get().uri(ALL).with(user("admin").roles("STAFF")).exchange();
		assertThat(office).bodyText().contains("oldestInSeconds", "sms notice").doesNotContain("600000005");
		this.jdbc.sql("delete from outgoing").update();
	}

	/** A message that is tried again tomorrow. */
	private void leave(String identifier, String medium, String urgency, String secondsAgo, String heldFor) {
		this.jdbc.sql("""
				insert into outgoing (medium, identifier, language, urgency, forget, state, attempts, next_attempt_at,
					created_at, held_until)
				values ('%s', '%s', 'pl', '%s', false, 'WAITING', 1, current_timestamp + interval '1' day,
					current_timestamp - interval '%s' second, %s)
				""".formatted(medium, identifier, urgency, secondsAgo, heldFor)).update();
	}

	private void await(String path, int httpStatus, String status) {
		Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
			MvcTestResult answer = ask(path);
			assertThat(answer).hasStatus(httpStatus);
			assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
		});
	}

	private MvcTestResult ask(String path) {
		return this.web.get().uri(path).exchange();
	}

	@TestConfiguration
	static class StandingWatch {

		@Bean
		AtomicLong timeOfSecondWatch() {
			return new AtomicLong();
		}

		@Bean
		TimerWatch secondWatch(AtomicLong timeOfSecondWatch) {
			return new TimerWatch(timeOfSecondWatch::get);
		}

	}

}
