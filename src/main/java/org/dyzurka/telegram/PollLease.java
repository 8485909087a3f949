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

	/** A poll takes most of half a minute, and another node that long to take over. */
	static final int LATELY_SECONDS = 120;

	private final JdbcClient jdbc;

	private final UUID holder = UUID.randomUUID();

	private volatile boolean polled;

	PollLease(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean takeOrKeep() {
		boolean succeeded = this.polled;
		this.polled = false;
		return this.jdbc.sql("""
				update telegram_poll_lease set holder = ?, held_until = current_timestamp + interval '%d' second,
					polled_at = case when ? then current_timestamp else polled_at end
				where holder = ? or held_until < current_timestamp
				""".formatted(SECONDS)).params(this.holder, succeeded, this.holder).update() == 1;
	}

	@Override
	public void polled() {
		this.polled = true;
	}

	@Override
	public void give() {
		this.jdbc.sql("update telegram_poll_lease set held_until = current_timestamp where holder = ?")
			.param(this.holder)
			.update();
	}

	/** How it stands, whoever holds it. */
	State state() {
		return this.jdbc.sql("""
				select holder, held_until > current_timestamp as held,
					coalesce(polled_at > current_timestamp - interval '%d' second, false) as lately
				from telegram_poll_lease
				""".formatted(LATELY_SECONDS)).query((row, number) -> {
			boolean held = row.getBoolean("held");
			boolean ours = held && this.holder.equals(row.getObject("holder", UUID.class));
			return new State(held, ours, row.getBoolean("lately"));
		}).single();
	}

	/**
	 * How the turn stands.
	 *
	 * @param held whether some node has it
	 * @param ours whether that is this node
	 * @param lately whether updates were fetched within the last {@link #LATELY_SECONDS}
	 */
	record State(boolean held, boolean ours, boolean lately) {
	}

}
