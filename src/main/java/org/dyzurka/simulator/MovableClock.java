package org.dyzurka.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program's time while the simulator is on: the machine's time plus an offset, which
 * is stored. It runs on by itself, stands still while {@link ClockWalk} lets timers
 * finish, and never goes back. One node only: others would not see it move.
 */
public final class MovableClock extends Clock {

	private final JdbcClient jdbc;

	private final InstantSource machine;

	private volatile Position position;

	/**
	 * A clock that takes up the stored offset, or the start that was set if that is
	 * later.
	 * @param jdbc the database that keeps the offset
	 * @param machine what the offset is counted from
	 * @param start where time starts, if it was set
	 */
	MovableClock(JdbcClient jdbc, InstantSource machine, @Nullable Instant start) {
		this.jdbc = jdbc;
		this.machine = machine;
		Optional<Duration> stored = stored();
		this.position = new Position(stored.orElse(Duration.ZERO), null);
		if (start != null && (stored.isEmpty() || start.isAfter(instant()))) {
			runFrom(start);
		}
	}

	@Override
	public Instant instant() {
		Position current = this.position;
		return (current.stopped() != null) ? current.stopped() : this.machine.instant().plus(current.offset());
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	@SuppressWarnings("UnnecessaryMethodReference")
	public Clock withZone(ZoneId zone) {
		InstantSource present = this::instant;
		return present.withZone(zone);
	}

	/**
	 * Stands still at an instant until told to run on.
	 * @param instant where to stand; an earlier one than now is taken as now
	 * @return where the clock stands
	 */
	Instant stopAt(Instant instant) {
		Instant now = instant();
		Instant stop = instant.isBefore(now) ? now : instant;
		this.position = new Position(store(stop), stop);
		return stop;
	}

	/**
	 * Runs on with the machine's time from an instant.
	 * @param instant the present from now on
	 */
	void runFrom(Instant instant) {
		this.position = new Position(store(instant), null);
	}

	private Optional<Duration> stored() {
		return this.jdbc.sql("select offset_millis from simulator_clock where id = 1")
			.query(Long.class)
			.optional()
			.map(Duration::ofMillis);
	}

	private Duration store(Instant present) {
		Duration offset = Duration.between(this.machine.instant(), present);
		int updated = this.jdbc.sql("update simulator_clock set offset_millis = ? where id = 1")
			.param(offset.toMillis())
			.update();
		if (updated == 0) {
			this.jdbc.sql("insert into simulator_clock (id, offset_millis) values (1, ?)")
				.param(offset.toMillis())
				.update();
		}
		return offset;
	}

	private record Position(Duration offset, @Nullable Instant stopped) {

	}

}
