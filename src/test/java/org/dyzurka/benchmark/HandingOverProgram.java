package org.dyzurka.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.dyzurka.Dyzurka;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.GroupId;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.booking.JoinResult;
import org.dyzurka.booking.Scope;
import org.dyzurka.booking.WaitingList;
import org.dyzurka.booking.Wish;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole program, with a meeting that is full. Everybody who comes gives up their
 * seat, first while nobody waits for it, then while as many wait as there are seats. What
 * each took is written to a file when all is done.
 */
final class HandingOverProgram {

	/** How many seats, and how many who wait; the argument that tells it. */
	static final String WAITING = "benchmark.waiting";

	/** Where to write; the argument that tells it. */
	static final String RESULT = "benchmark.result";

	private static final int AT_ONCE = 8;

	private static final Duration HOLD = Duration.ofHours(1);

	private final Bookings bookings;

	private final WaitingList waiting;

	private final Residents residents;

	private final TransactionTemplate transactions;

	private final BookableId meeting;

	private final Wish wish;

	private long chats;

	private HandingOverProgram(ConfigurableApplicationContext program) {
		this.bookings = program.getBean(Bookings.class);
		this.waiting = program.getBean(WaitingList.class);
		this.residents = program.getBean(Residents.class);
		this.transactions = program.getBean(TransactionTemplate.class);
		JdbcClient jdbc = program.getBean(JdbcClient.class);
		this.meeting = jdbc.sql("select id from bookable where capacity > 1")
			.query((row, number) -> new BookableId(row.getObject("id", UUID.class)))
			.single();
		this.wish = jdbc.sql("select scope, group_id from bookable where capacity > 1")
			.query((row, number) -> new Wish(new Scope(row.getObject("scope", UUID.class)),
					Set.of(new GroupId(row.getObject("group_id", UUID.class))), null, 1))
			.single();
	}

	public static void main(String[] arguments) throws Exception {
		ConfigurableApplicationContext program = new SpringApplicationBuilder(Dyzurka.class).run(arguments);
		int seats = program.getEnvironment().getRequiredProperty(WAITING, Integer.class);
		Path result = Path.of(program.getEnvironment().getRequiredProperty(RESULT));
		new HandingOverProgram(program).run(seats, result);
	}

	private void run(int seats, Path result) throws InterruptedException, ExecutionException, IOException {
		// The first time only warms up
		giveUp(book(seats));
		List<Long> nobodyWaits = giveUp(book(seats));
		List<BookingId> booked = book(seats);
		List<Long> joined = timed(seats, this::join);
		List<Long> handedOver = giveUp(booked);
		Files.write(result, List.of(line(nobodyWaits), line(joined), line(handedOver)));
	}

	private static String line(List<Long> nanos) {
		return String.join(" ", nanos.stream().map(String::valueOf).toList());
	}

	private List<BookingId> book(int seats) {
		List<BookingId> made = new ArrayList<>();
		for (int seat = 0; seat < seats; seat++) {
			made.add(tx(() -> {
				HoldResult held = this.bookings.hold(somebody(), this.meeting, 1, HOLD, null);
				ConfirmResult booked = this.bookings.confirm(((HoldResult.Held) held).hold(), Details.NONE);
				return ((ConfirmResult.Booked) booked).booking().id();
			}));
		}
		return made;
	}

	private void join() {
		JoinResult joined = tx(() -> this.waiting.join(somebody(), this.wish, Details.NONE));
		if (!(joined instanceof JoinResult.Waiting)) {
			throw new IllegalStateException("Does not wait: " + joined);
		}
	}

	private List<Long> giveUp(List<BookingId> booked) throws InterruptedException, ExecutionException {
		List<Callable<Long>> all = new ArrayList<>();
		booked.forEach((booking) -> all.add(() -> nanos(() -> tx(() -> this.bookings.cancel(booking)))));
		List<Long> taken = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			for (Future<Long> one : threads.invokeAll(all)) {
				taken.add(one.get());
			}
		}
		return taken;
	}

	private static List<Long> timed(int times, Runnable work) {
		List<Long> taken = new ArrayList<>();
		for (int time = 0; time < times; time++) {
			taken.add(nanos(work));
		}
		return taken;
	}

	private static long nanos(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return System.nanoTime() - start;
	}

	private ResidentId somebody() {
		ResidentId resident = this.residents.meet(Address.telegram(BroadcastingProgram.FIRST_CHAT + this.chats++)).id();
		this.residents.speaks(resident, Locale.of("pl"));
		return resident;
	}

	@SuppressWarnings("NullAway") // What is done here is never null
	private <T> T tx(Supplier<T> work) {
		return this.transactions.execute((status) -> work.get());
	}

}
