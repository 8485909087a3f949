package org.dyzurka.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.dyzurka.Dyzurka;
import org.dyzurka.TestDatabase;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.dyzurka.resident.Subscriptions;
import org.dyzurka.resident.Topic;
import org.dyzurka.wording.Words;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a town has done before its busy morning: some asked for announcements, some are to
 * be reminded. None of them says anything that morning.
 */
final class CrashTown {

	static final String FILE = "src/test/resources/consultations/crash.yaml";

	/** What the announcement says to all of them. */
	static final String ANNOUNCED = "rozmowy o parku";

	static final List<Long> READERS = LongStream.range(6_000_000L, 6_000_120L).boxed().toList();

	static final List<String> TEXT_READERS = IntStream.range(0, 20)
		.mapToObj((i) -> "+486003000%02d".formatted(i))
		.toList();

	/** Whose slot is tomorrow at nine or soon after. */
	static final List<Long> REMINDED = LongStream.range(7_000_000L, 7_000_012L).boxed().toList();

	private static final Locale POLISH = Locale.of("pl");

	private final ConfigurableApplicationContext program;

	private final TransactionTemplate transaction;

	private CrashTown(ConfigurableApplicationContext program) {
		this.program = program;
		this.transaction = program.getBean(TransactionTemplate.class);
	}

	/**
	 * Writes it down, soon after eight.
	 * @return the words that the program will use
	 */
	static Words settle(TestDatabase database) {
		List<String> arguments = new ArrayList<>(List.of(database.arguments()));
		arguments.addAll(List.of("--server.port=0", "--dyzurka.simulator.enabled=true",
				"--dyzurka.clock.start=2025-09-01T06:05:00Z", "--dyzurka.import=" + FILE));
		try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Dyzurka.class)
			.run(arguments.toArray(String[]::new))) {
			CrashTown town = new CrashTown(program);
			READERS.forEach((chat) -> town.subscribe(Address.telegram(chat)));
			TEXT_READERS.forEach((number) -> town.subscribe(Address.sms(number)));
			List<Slot> slots = town.slots();
			for (int i = 0; i < REMINDED.size(); i++) {
				town.book(Address.telegram(REMINDED.get(i)), slots.get(i));
			}
			return program.getBean(Words.class);
		}
	}

	private void subscribe(Address address) {
		this.transaction.executeWithoutResult((status) -> this.program.getBean(Subscriptions.class)
			.subscribe(meet(address), address, Topic.ALL, POLISH, "test"));
	}

	private List<Slot> slots() {
		return this.program.getBean(Duties.class)
			.open(this.program.getBean(Consultations.class).all().getFirst().id(), Form.IN_PERSON)
			.stream()
			.filter((slot) -> slot.duty().key().equals("soon"))
			.toList();
	}

	private void book(Address address, Slot slot) {
		this.transaction.executeWithoutResult((status) -> {
			Bookings bookings = this.program.getBean(Bookings.class);
			if (bookings.hold(meet(address), slot.id(), 1, Duration.ofMinutes(15),
					null) instanceof HoldResult.Held held) {
				bookings.confirm(held.hold(), Details.NONE);
				return;
			}
			throw new AssertionError("Taken: " + slot);
		});
	}

	private ResidentId meet(Address address) {
		Residents residents = this.program.getBean(Residents.class);
		ResidentId resident = residents.meet(address).id();
		residents.speaks(resident, POLISH);
		return resident;
	}

}
