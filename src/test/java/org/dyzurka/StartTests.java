package org.dyzurka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
@SpringBootTest
class StartTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Environment environment;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private Clock clock;

	@Autowired
	private AtomicReference<Greeting> heard;

	@Autowired
	private OneTimeTask<Greeting> greet;

	@Test
	void startsOnTheDatabaseThisRunIsFor() {
		String version = this.jdbc.sql("select version()").query(String.class).single();
		String url = this.environment.getRequiredProperty("spring.datasource.url");

		if (TestDatabase.postgresql()) {
			assertThat(url).startsWith("jdbc:postgresql:");
			assertThat(version).startsWith("PostgreSQL 18");
		}
		else {
			assertThat(url).startsWith("jdbc:h2:mem:").contains(";MODE=PostgreSQL");
		}
	}

	@Test
	void timersRunByTheClockOfTheProgramAndKeepTheirDataAsJson() {
		assertThat(this.scheduler.getSchedulerState()).extracting(SchedulerState::isStarted).isEqualTo(true);

		Greeting greeting = new Greeting("dzień dobry", this.clock.instant());
		this.scheduler.schedule(this.greet.instance("later", greeting), this.clock.instant().plusSeconds(3600));
		this.scheduler.schedule(this.greet.instance("now", greeting), this.clock.instant());

		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> greeting.equals(this.heard.get()));
		assertThat(this.jdbc.sql("select task_data from scheduled_tasks where task_instance = 'later'")
			.query(byte[].class)
			.single()).asString(StandardCharsets.UTF_8).contains("\"dzień dobry\"");
	}

	@Test
	void startsTwiceOnTheSameDatabase() {
		TestDatabase database = TestDatabase.fresh();

		for (int start = 1; start <= 2; start++) {
			try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Dyzurka.class)
				.run(program("--server.port=0", database))) {
				assertThat(program.getBean(Scheduler.class).getSchedulerState().isStarted()).isTrue();
			}
		}
	}

	private static String[] program(String argument, TestDatabase database) {
		return Stream.concat(Stream.of(argument), Arrays.stream(database.arguments())).toArray(String[]::new);
	}

	record Greeting(String words, Instant at) {
	}

	@TestConfiguration
	static class Timers {

		@Bean
		AtomicReference<Greeting> heard() {
			return new AtomicReference<>();
		}

		@Bean
		OneTimeTask<Greeting> greet(AtomicReference<Greeting> heard) {
			return Tasks.oneTime("greet", Greeting.class).execute((instance, context) -> heard.set(instance.getData()));
		}

	}

}
