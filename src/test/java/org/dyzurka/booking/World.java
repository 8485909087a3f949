package org.dyzurka.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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

	static final Rules RULES = new Rules(2, Duration.ofHours(2), Duration.ofHours(1), Duration.ofDays(30),
			Duration.ofHours(2));

	private static final AtomicLong CHATS = new AtomicLong(1000);

	final Bookables bookables;

	final Bookings bookings;

	final WaitingList waitingList;

	final Offers offers;

	final Residents residents;

	final StandingClock clock;

	final JdbcClient jdbc;

	final TransactionTemplate transactions;

	World(Bookables bookables, Bookings bookings, WaitingList waitingList, Offers offers, Residents residents,
			StandingClock clock, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.bookables = bookables;
		this.bookings = bookings;
		this.waitingList = waitingList;
		this.offers = offers;
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

	/** The same, booked by somebody. */
	BookableId taken(Scope scope, int hours) {
		BookableId slot = slot(scope, hours);
		booked(resident(), slot);
		return slot;
	}

	BookableId bookable(Scope scope, TimeRange time, int capacity) {
		BookableId id = BookableId.random();
		run(() -> this.bookables.register(id, scope, alone(id), time, capacity));
		return id;
	}

	BookableId bookable(Scope scope, GroupId group, TimeRange time, int capacity) {
		BookableId id = BookableId.random();
		run(() -> this.bookables.register(id, scope, group, time, capacity));
		return id;
	}

	/** The group of a meeting. */
	static GroupId alone(BookableId bookable) {
		return new GroupId(bookable.value());
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

	Wish wish(BookableId bookable, int seats) {
		Scope scope = this.jdbc.sql("select scope from bookable where id = ?")
			.param(bookable.value())
			.query((row, number) -> new Scope(row.getObject("scope", UUID.class)))
			.single();
		return new Wish(scope, Set.of(alone(bookable)), null, seats);
	}

	JoinResult join(ResidentId resident, Wish wish) {
		return tx(() -> this.waitingList.join(resident, wish, Details.NONE));
	}

	WaitingEntry waits(BookableId bookable, int seats) {
		return waiting(join(resident(), wish(bookable, seats)));
	}

	WaitingEntry waiting(JoinResult result) {
		assertThat(result).isInstanceOf(JoinResult.Waiting.class);
		return ((JoinResult.Waiting) result).entry();
	}

	boolean leave(WaitingEntry entry) {
		return tx(() -> this.waitingList.leave(entry.id()));
	}

	List<PlaceOffer> offers(WaitingEntry entry) {
		return tx(() -> this.offers.of(entry.resident())).stream()
			.filter((offer) -> entry.id().equals(offer.entry()))
			.toList();
	}

	PlaceOffer offered(WaitingEntry entry) {
		assertThat(offers(entry)).hasSize(1);
		return offers(entry).getFirst();
	}

	TakeResult take(PlaceOffer offer, BookableId wanted) {
		return tx(() -> this.offers.take(offer.id(), wanted, Details.NONE));
	}

	Booking taken(TakeResult result) {
		assertThat(result).isInstanceOf(TakeResult.Booked.class);
		return ((TakeResult.Booked) result).booking();
	}

	int codesInUse(BookingCode code) {
		return this.jdbc.sql("select count(*) from booking_code where code = ?")
			.param(code.value())
			.query(Integer.class)
			.single();
	}

	/** Invariant 1, and what follows from it, for every bookable there is. */
	void checkSeats() {
		List<UUID> wrong = this.jdbc.sql("""
				select b.id from bookable b
				where b.taken > b.capacity or b.booked <> (
					select coalesce(sum(k.seats), 0) from booking k where k.bookable_id = b.id and k.live)
				or b.taken <> b.booked + (
					select coalesce(sum(h.seats), 0) from booking_hold h where h.bookable_id = b.id) + (
					select coalesce(sum(p.seats), 0) from kept_place p where p.bookable_id = b.id)
				""").query((row, number) -> row.getObject("id", UUID.class)).list();
		assertThat(wrong).as("bookables whose seats taken are not those of their bookings, holds and offers").isEmpty();
	}

	/** This room and the one it stands on, and nothing else of the house. */
	@ImportAutoConfiguration({ AopAutoConfiguration.class, DataSourceAutoConfiguration.class,
			DataSourceInitializationAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
			DbSchedulerAutoConfiguration.class })
	@ComponentScan(basePackageClasses = { Bookings.class, Residents.class })
	@Import({ World.class, SimpleMeterRegistry.class })
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
