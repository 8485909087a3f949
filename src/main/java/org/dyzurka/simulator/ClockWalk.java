package org.dyzurka.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the program's time forward as a walk: time stops at each timer that falls due,
 * lets it finish, and goes on. Tasks named {@code …-sweep} live on the machine's time and
 * are not waited for. One walk at a time.
 */
@Component
@WhileSimulating
class ClockWalk {

	/**
	 * How long the timers of one stop may take, in machine time.
	 */
	static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final long POLL_MILLIS = 10;

	private static final int POLLS_PER_TRIGGER = 10;

	private final MovableClock clock;

	private final Scheduler scheduler;

	private final JdbcClient jdbc;

	private final Duration patience;

	private final Instant started;

	private final ReentrantLock walking = new ReentrantLock();

	@Autowired
	ClockWalk(MovableClock clock, Scheduler scheduler, JdbcClient jdbc) {
		this(clock, scheduler, jdbc, PATIENCE);
	}

	ClockWalk(MovableClock clock, Scheduler scheduler, JdbcClient jdbc, Duration patience) {
		this.clock = clock;
		this.scheduler = scheduler;
		this.jdbc = jdbc;
		this.patience = patience;
		this.started = clock.instant();
	}

	Outcome advance(Duration distance) throws InterruptedException {
		if (!this.walking.tryLock()) {
			return new Outcome.Busy();
		}
		try {
			return walk(this.clock.stopAt(this.clock.instant()).plus(distance));
		}
		finally {
			this.clock.runFrom(this.clock.instant());
			this.walking.unlock();
		}
	}

	private Outcome walk(Instant target) throws InterruptedException {
		Optional<Timer> next = earliestUpTo(target);
		while (next.isPresent()) {
			Instant stop = this.clock.stopAt(next.get().due());
			Optional<Timer> unfinished = finishUpTo(stop);
			if (unfinished.isPresent()) {
				return new Outcome.Stuck(unfinished.get().task(), stop);
			}
			next = earliestUpTo(target);
		}
		return new Outcome.Arrived(this.clock.stopAt(target));
	}

	private Optional<Timer> finishUpTo(Instant stop) throws InterruptedException {
		long started = System.nanoTime();
		Optional<Timer> due = earliestUpTo(stop);
		for (int poll = 0; due.isPresent(); poll++) {
			if (System.nanoTime() - started > this.patience.toNanos()) {
				return due;
			}
			if (poll % POLLS_PER_TRIGGER == 0) {
				this.scheduler.triggerCheckForDueExecutions();
			}
			Thread.sleep(POLL_MILLIS);
			due = earliestUpTo(stop);
		}
		return due;
	}

	/**
	 * Leaves out what an earlier run of the program was busy with when it died: nobody
	 * finishes it before db-scheduler notices.
	 */
	private Optional<Timer> earliestUpTo(Instant instant) {
		return this.jdbc.sql("""
				select task_name, execution_time from scheduled_tasks
				where execution_time <= ? and task_name not like '%-sweep'
				and not (picked and coalesce(last_heartbeat, execution_time) < ?)
				order by execution_time fetch first 1 rows only""")
			.params(instant.atOffset(ZoneOffset.UTC), this.started.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new Timer(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.optional();
	}

	private record Timer(String task, Instant due) {

	}

	/**
	 * How a walk ended.
	 */
	sealed interface Outcome {

		/**
		 * Time stands where it was sent, every timer on the way has run.
		 */
		record Arrived(Instant now) implements Outcome {
		}

		/**
		 * Another walk is under way; nothing was moved.
		 */
		record Busy() implements Outcome {
		}

		/**
		 * A timer did not finish in time; time runs on from there.
		 */
		record Stuck(String task, Instant at) implements Outcome {
		}

	}

}
