package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import org.dyzurka.StandingClock;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small city for tests: residents, slots and meetings, each call in a transaction of
 * its own.
 */
class World {

	static final Instant MORNING = Instant.parse("2026-09-01T08:00:00Z");

	static final Duration QUARTER = Duration.ofMinutes(15);

	static final Rules RULES = new Rules(2, Duration.ofHours(2), Duration.ofHours(1), Duration.ofDays(30));

	private static final AtomicLong CHATS = new AtomicLong(1000);

	final Bookables bookables;

	final Bookings bookings;

	final Residents residents;

	final StandingClock clock;

	final JdbcClient jdbc;

	final TransactionTemplate transactions;

	World(Bookables bookables, Bookings bookings, Residents residents, StandingClock clock, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.bookables = bookables;
		this.bookings = bookings;
		this.residents = residents;
		this.clock = clock;
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
	}

	@SuppressWarnings("NullAway") // What the tests ask for is never null
	<T> T tx(Supplier<T> work) {
		return this.transactions.execute((status) -> work.get());
	}

	void run(Runnable work) {
		this.transactions.executeWithoutResult((status) -> work.run());
	}

	Scope scope() {
		return scope(RULES);
	}

	Scope scope(Rules rules) {
		Scope scope = Scope.random();
		run(() -> this.bookables.rule(scope, rules));
		return scope;
	}

	ResidentId resident() {
		return tx(() -> this.residents.meet(Address.telegram(CHATS.incrementAndGet())).id());
	}

	/** Half an hour for one, some hours after the morning. */
	BookableId slot(Scope scope, int hours) {
		return bookable(scope, slotTime(hours), 1);
	}

	static TimeRange slotTime(int hours) {
		Instant start = MORNING.plus(Duration.ofHours(hours));
		return new TimeRange(start, start.plus(Duration.ofMinutes(30)));
	}

	BookableId bookable(Scope scope, TimeRange time, int capacity) {
		BookableId id = BookableId.random();
		run(() -> this.bookables.register(id, scope, time, capacity));
		return id;
	}

	HoldResult hold(ResidentId resident, BookableId bookable, int seats) {
		return tx(() -> this.bookings.hold(resident, bookable, seats, QUARTER, null));
	}

	HoldId held(ResidentId resident, BookableId bookable) {
		return held(hold(resident, bookable, 1));
	}

	HoldId heldToMove(Booking booking, BookableId to, int seats) {
		ResidentId resident = Objects.requireNonNull(booking.resident());
		return held(tx(() -> this.bookings.hold(resident, to, seats, QUARTER, booking.id())));
	}

	static HoldId held(HoldResult result) {
		assertThat(result).isInstanceOf(HoldResult.Held.class);
		return ((HoldResult.Held) result).hold();
	}

	ConfirmResult confirm(HoldId hold) {
		return tx(() -> this.bookings.confirm(hold, Details.NONE));
	}

	Booking booked(ResidentId resident, BookableId bookable) {
		return booked(resident, bookable, 1, Details.NONE);
	}

	Booking booked(ResidentId resident, BookableId bookable, int seats, Details details) {
		HoldId hold = held(hold(resident, bookable, seats));
		return booked(tx(() -> this.bookings.confirm(hold, details)));
	}

	static Booking booked(ConfirmResult result) {
		assertThat(result).isInstanceOf(ConfirmResult.Booked.class);
		return ((ConfirmResult.Booked) result).booking();
	}

	MoveResult move(BookingId booking, HoldId hold) {
		return tx(() -> this.bookings.move(booking, hold));
	}

	static Booking moved(MoveResult result) {
		assertThat(result).isInstanceOf(MoveResult.Moved.class);
		return ((MoveResult.Moved) result).booking();
	}

	CancelResult cancel(BookingId booking) {
		return tx(() -> this.bookings.cancel(booking));
	}

	Booking found(BookingId booking) {
		return tx(() -> this.bookings.find(booking).orElseThrow());
	}

	int free(BookableId bookable) {
		return tx(() -> this.bookables.availability(bookable).orElseThrow().free());
	}

	Tally tally(BookableId bookable) {
		return tx(() -> this.bookables.tally(List.of(bookable)).getFirst());
	}

	/** Invariant 1, and what follows from it, for every bookable there is. */
	void checkSeats() {
		List<UUID> wrong = this.jdbc.sql("""
				select b.id from bookable b
				where b.taken > b.capacity or b.booked <> (
					select coalesce(sum(k.seats), 0) from booking k where k.bookable_id = b.id and k.live)
				or b.taken <> b.booked + (
					select coalesce(sum(h.seats), 0) from booking_hold h where h.bookable_id = b.id)
				""").query((row, number) -> row.getObject("id", UUID.class)).list();
		assertThat(wrong).as("bookables whose seats taken are not those of their bookings and holds").isEmpty();
	}

	/** This room and the one it stands on, and nothing else of the house. */
	@ImportAutoConfiguration({ AopAutoConfiguration.class, DataSourceAutoConfiguration.class,
			DataSourceInitializationAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
			DbSchedulerAutoConfiguration.class })
	@ComponentScan(basePackageClasses = { Bookings.class, Residents.class })
	@Import(World.class)
	static class City {

		@Bean
		StandingClock clock() {
			return new StandingClock(MORNING);
		}

		@Bean
		com.github.kagkarlsson.scheduler.Clock timerClock(StandingClock clock) {
			return clock::instant;
		}

	}

}
