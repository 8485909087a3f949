package org.dyzurka.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One node at a time fetches updates, and a dead one does not keep them from the others.
 */
@Tag("database")
@SpringBootTest
class PollLeaseTests {

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyHasTheTurn() {
		lapse();
	}

	@Test
	void isHeldByOneOfManyNodesAtATime() throws Exception {
		List<Future<Boolean>> tries = new ArrayList<>();
		try (ExecutorService nodes = Executors.newFixedThreadPool(16)) {
			for (int node = 0; node < 16; node++) {
				tries.add(nodes.submit(new PollLease(this.jdbc)::takeOrKeep));
			}
		}

		int holders = 0;
		for (Future<Boolean> taken : tries) {
			holders += taken.get() ? 1 : 0;
		}
		assertThat(holders).isOne();
	}

	@Test
	void staysWithItsHolderUntilGiven() {
		PollLease first = new PollLease(this.jdbc);
		PollLease second = new PollLease(this.jdbc);

		assertThat(first.takeOrKeep()).isTrue();
		assertThat(second.takeOrKeep()).isFalse();
		assertThat(first.takeOrKeep()).isTrue();

		first.give();
		assertThat(second.takeOrKeep()).isTrue();
		assertThat(first.takeOrKeep()).isFalse();
	}

	@Test
	void passesOnWhenItsHolderIsSilent() {
		PollLease dead = new PollLease(this.jdbc);
		PollLease alive = new PollLease(this.jdbc);
		assertThat(dead.takeOrKeep()).isTrue();

		lapse();

		assertThat(alive.takeOrKeep()).isTrue();
	}

	private void lapse() {
		this.jdbc.sql("update telegram_poll_lease set held_until = current_timestamp - interval '1' second").update();
	}

}
