package org.dyzurka.telegram;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The turn as a row that all nodes share. Whoever holds it renews it before each poll; a
 * node that died holds it for {@link #SECONDS} at most, by the clock of the database.
 */
class PollLease implements PollTurn {

	/** Longer than a poll stays open, shorter than anyone shall wait for another node. */
	static final int SECONDS = 28;

	private final JdbcClient jdbc;

	private final UUID holder = UUID.randomUUID();

	PollLease(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean takeOrKeep() {
		return this.jdbc.sql("""
				update telegram_poll_lease set holder = ?, held_until = current_timestamp + interval '%d' second
				where holder = ? or held_until < current_timestamp
				""".formatted(SECONDS)).params(this.holder, this.holder).update() == 1;
	}

	@Override
	public void give() {
		this.jdbc.sql("update telegram_poll_lease set held_until = current_timestamp where holder = ?")
			.param(this.holder)
			.update();
	}

}
