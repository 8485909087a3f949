package org.dyzurka.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dyzurka.StandingClock;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Expert;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads files made of {@link Text}, and books what they offer.
 */
record Office(Intake intake, Consultations consultations, Duties duties, Residents residents, Bookings bookings,
		TransactionTemplate transactions, JdbcClient jdbc, StandingClock clock, Surroundings.Heard heard,
		Function<ImportSettings, Intake> starting) {

	private static final List<String> TABLES = List.of("booking", "booking_departure", "booking_hold", "bookable",
			"booking_rules", "waiting_entry", "place_offer", "duty_slot", "duty", "duty_expert", "meeting",
			"consultation", "consultation_file", "announcement", "publication", "reminder", "asked", "raised_question",
			"outgoing", "call_wanted", "feed_edition", "intake_said");

	void beginAnew() {
		this.clock.set(Instant.parse("2026-03-10T12:00:00.5Z"));
		Surroundings.empty(this.jdbc);
		this.heard.events().clear();
	}

	/**
	 * @throws Refused when the file is without fault but something is in its way
	 */
	void load(Path folder, String text) {
		try {
			Path file = Files.writeString(folder.resolve("test.yaml"), text);
			List<Fault> inTheWay = this.intake.load(List.of(file.toString()));
			if (!inTheWay.isEmpty()) {
				throw new Refused(inTheWay);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Starts as the program does, with a file to load.
	 */
	void start(Path file) {
		this.starting.apply(new ImportSettings(List.of(file.toString()))).afterSingletonsInstantiated();
	}

	Booking book(BookableId bookable, int seats) {
		Booking booking = this.transactions.execute((status) -> {
			HoldResult held = this.bookings.hold(resident(), bookable, seats, Duration.ofMinutes(15), null);
			ConfirmResult result = this.bookings.confirm(((HoldResult.Held) held).hold(), Details.NONE);
			return ((ConfirmResult.Booked) result).booking();
		});
		assertThat(booking).isNotNull();
		return booking;
	}

	HoldResult hold(BookableId bookable) {
		HoldResult result = this.transactions
			.execute((status) -> this.bookings.hold(resident(), bookable, 1, Duration.ofMinutes(15), null));
		assertThat(result).isNotNull();
		return result;
	}

	/**
	 * Whether it could be booked.
	 */
	boolean tryToBook(BookableId bookable) {
		return this.transactions.execute((status) -> {
			HoldResult result = this.bookings.hold(resident(), bookable, 1, Duration.ofMinutes(15), null);
			return result instanceof HoldResult.Held held
					&& this.bookings.confirm(held.hold(), Details.NONE) instanceof ConfirmResult.Booked;
		});
	}

	/**
	 * Whether a file could be loaded.
	 */
	boolean tryToLoad(Path folder, String text) {
		try {
			load(folder, text);
			return true;
		}
		catch (Refused ex) {
			return false;
		}
	}

	/** Somebody who never wrote before. */
	private ResidentId resident() {
		return this.residents.meet(new Address(Medium.TELEGRAM, UUID.randomUUID().toString())).id();
	}

	Consultation consultation() {
		return this.consultations.find(new Slug("test-2026")).orElseThrow();
	}

	Duty duty(String key) {
		return this.duties.everyOf(consultation().id())
			.stream()
			.filter((duty) -> duty.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	Expert expert() {
		return this.duties.experts().getFirst();
	}

	/**
	 * All rows, to see whether anything changed.
	 */
	List<List<?>> everything() {
		List<List<?>> all = new ArrayList<>();
		for (String table : TABLES) {
			all.add(this.jdbc.sql("select * from " + table + " order by 1").query((row, number) -> {
				List<Object> cells = new ArrayList<>();
				for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
					cells.add(table + "." + row.getMetaData().getColumnName(column) + "=" + row.getString(column));
				}
				return cells;
			}).list());
		}
		return all;
	}

	/**
	 * A file was refused, each reason a line.
	 */
	static final class Refused extends RuntimeException {

		Refused(List<Fault> inTheWay) {
			super(inTheWay.stream().map(Fault::toString).collect(Collectors.joining("\n")));
		}

	}

}
