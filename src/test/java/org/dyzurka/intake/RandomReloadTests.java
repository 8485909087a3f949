package org.dyzurka.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.CancelResult;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.meeting.OpenMeeting;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file edited at random again and again while residents book and give up: it is refused
 * exactly when somebody would be stranded, and nothing else ever changes what is booked.
 */
@IntakeTest
class RandomReloadTests {

	private static final int EDITS = 30;

	private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

	@Autowired
	private Office office;

	@Autowired
	private Duties duties;

	@Autowired
	private Meetings meetings;

	@TempDir
	private Path folder;

	/** What is booked: a key of the file, and the booking as it was made. */
	private final Map<String, List<Booking>> booked = new TreeMap<>();

	@RepeatedTest(4)
	void nobodyIsEverStranded(RepetitionInfo repetition) {
		int seed = repetition.getCurrentRepetition();
		Random random = new Random(seed);
		this.office.beginAnew();
		Map<String, Part> file = new TreeMap<>(Map.of("d1", new Part(0, 600, 720, 15), "d2", new Part(1, 600, 700, 20),
				"m1", new Part(2, 960, 1080, 9)));
		this.office.load(this.folder, text(file));
		for (int edit = 0; edit < EDITS; edit++) {
			String where = "seed " + seed + ", edit " + edit;
			residents(random);
			Map<String, Part> edited = new TreeMap<>(file);
			for (int change = random.nextInt(3); change >= 0; change--) {
				change(edited, random);
			}
			List<List<?>> before = this.office.everything();
			boolean loaded = this.office.tryToLoad(this.folder, text(edited));
			assertThat(loaded).as("%s: %s, then %s, booked %s", where, file, edited, this.booked)
				.isEqualTo(this.booked.entrySet()
					.stream()
					.allMatch((each) -> keeps(edited, each.getKey(), each.getValue())));
			if (!loaded) {
				assertThat(this.office.everything()).as(where).isEqualTo(before);
				continue;
			}
			check(edited, where);
			if (random.nextInt(3) == 0) {
				this.office.load(this.folder, text(file));
				check(file, where + ", back");
			}
			else {
				file.clear();
				file.putAll(edited);
			}
		}
		assertThat(this.booked).as("seed %d", seed).isNotEmpty();
	}

	private static void change(Map<String, Part> file, Random random) {
		List<Map.Entry<String, Part>> parts = List.copyOf(file.entrySet());
		Map.Entry<String, Part> chosen = parts.get(random.nextInt(parts.size()));
		String key = chosen.getKey();
		Part part = chosen.getValue();
		boolean meeting = key.startsWith("m");
		switch (random.nextInt(7)) {
			case 0 -> file.put((meeting ? "m" : "d") + (10 + random.nextInt(8)),
					new Part(random.nextInt(20) + 3, 540, 660, meeting ? 5 : 15));
			case 1 -> {
				if (parts.size() > 2) {
					file.remove(key);
				}
			}
			case 2 -> file.put(key, new Part(random.nextInt(20), part.from(), part.to(), part.size()));
			case 3 -> file.put(key,
					new Part(part.day(), part.from(), Math.max(part.from() + 30, part.to() - 30), part.size()));
			case 4 -> file.put(key, new Part(part.day(), part.from(), Math.min(part.to() + 45, 1400), part.size()));
			case 5 -> file.put(key, new Part(part.day(), Math.max(part.from() - 30, 0), part.to(), part.size()));
			default -> file.put(key, new Part(part.day(), part.from(), part.to(),
					meeting ? 1 + random.nextInt(12) : List.of(10, 15, 20, 30).get(random.nextInt(4))));
		}
	}

	private void residents(Random random) {
		ConsultationId consultation = this.office.consultation().id();
		List<Slot> slots = this.duties.open(consultation, Form.TELEPHONE);
		if (!slots.isEmpty() && random.nextInt(3) == 0) {
			Slot slot = slots.get(random.nextInt(slots.size()));
			note(slot.duty().key(), this.office.book(slot.id(), 1));
		}
		List<OpenMeeting> open = this.meetings.open(consultation);
		if (!open.isEmpty() && random.nextInt(5) == 0) {
			OpenMeeting meeting = open.get(random.nextInt(open.size()));
			note(meeting.meeting().key(), this.office.book(meeting.meeting().bookable(), 1));
		}
		if (random.nextInt(3) == 0) {
			this.booked.values().stream().findFirst().ifPresent((bookings) -> {
				Booking given = bookings.removeFirst();
				this.office.transactions()
					.executeWithoutResult((status) -> assertThat(this.office.bookings().cancel(given.id()))
						.isInstanceOf(CancelResult.Cancelled.class));
			});
			this.booked.values().removeIf(List::isEmpty);
		}
	}

	private void note(String key, Booking booking) {
		this.booked.computeIfAbsent(key, (each) -> new ArrayList<>()).add(booking);
	}

	private static boolean keeps(Map<String, Part> file, String key, List<Booking> bookings) {
		Part part = file.get(key);
		if (part == null) {
			return false;
		}
		List<TimeRange> times = key.startsWith("m") ? List.of(part.time()) : part.slots();
		return bookings.stream().allMatch((booking) -> times.contains(booking.time()))
				&& (!key.startsWith("m") || part.size() >= bookings.size());
	}

	private void check(Map<String, Part> file, String where) {
		this.booked.values()
			.forEach((bookings) -> bookings.forEach(
					(made) -> assertThat(this.office.bookings().find(made.id())).as(where).hasValueSatisfying((now) -> {
						assertThat(now.live()).isTrue();
						assertThat(now.time()).isEqualTo(made.time());
						assertThat(now.bookable()).isEqualTo(made.bookable());
					})));
		assertThat(this.office.jdbc().sql("""
				select count(*) from bookable b where b.taken > b.capacity or b.booked <> (
					select coalesce(sum(k.seats), 0) from booking k where k.bookable_id = b.id and k.live)
				""").query(Integer.class).single()).as(where).isZero();
		Map<String, List<TimeRange>> standing = new TreeMap<>();
		this.duties.of(this.office.consultation().id())
			.forEach((duty) -> standing.put(duty.key(),
					this.duties.slotsIn(duty.id()).stream().map(Slot::time).toList()));
		Map<String, List<TimeRange>> planned = new TreeMap<>();
		file.forEach((key, part) -> {
			if (key.startsWith("d")) {
				planned.put(key, part.slots());
			}
		});
		assertThat(standing).as(where).isEqualTo(planned);
	}

	/** Every duty has an expert of its own, so that none overlap. */
	private static String text(Map<String, Part> file) {
		StringBuilder experts = new StringBuilder("experts:\n  - {id: anna, name: Anna, languages: [pl]}\n");
		StringBuilder duties = new StringBuilder("duties:\n");
		StringBuilder meetings = new StringBuilder("meetings:\n");
		file.forEach((key, part) -> {
			String when = "date: " + FIRST.plusDays(part.day()) + ", from: \"" + clock(part.from()) + "\", to: \""
					+ clock(part.to()) + "\"";
			if (key.startsWith("m")) {
				meetings
					.append("  - {id: " + key + ", kind: workshop, title: Warsztat, place: hall, booking: optional, "
							+ when + ", seats: " + part.size() + "}\n");
			}
			else {
				experts.append("  - {id: e" + key + ", name: Ekspert, languages: [pl]}\n");
				duties.append(
						"  - {id: " + key + ", expert: e" + key + ", form: telephone, telephone: \"+48 12 000 00 11\", "
								+ when + ", slot: PT" + part.size() + "M}\n");
			}
		});
		String head = Text.GOOD.substring(0, Text.GOOD.indexOf("experts:"));
		String places = Text.GOOD.substring(Text.GOOD.indexOf("places:"), Text.GOOD.indexOf("announcements:"));
		return head + experts + (duties.length() > 8 ? duties : "") + (meetings.length() > 10 ? meetings : "") + places;
	}

	private static String clock(int minutes) {
		return LocalTime.ofSecondOfDay(minutes * 60L).toString();
	}

	/**
	 * A duty or meeting of the file.
	 *
	 * @param day after the first
	 * @param from in minutes of the day
	 * @param to likewise
	 * @param size minutes of a slot, or seats
	 */
	private record Part(int day, int from, int to, int size) {

		TimeRange time() {
			return new TimeRange(at(this.from), at(this.to));
		}

		List<TimeRange> slots() {
			List<TimeRange> slots = new ArrayList<>();
			for (int start = this.from; start + this.size <= this.to; start += this.size) {
				slots.add(new TimeRange(at(start), at(start).plus(Duration.ofMinutes(this.size))));
			}
			return slots;
		}

		private Instant at(int minutes) {
			return FIRST.plusDays(this.day)
				.atTime(LocalTime.ofSecondOfDay(minutes * 60L))
				.atZone(Poland.ZONE)
				.toInstant();
		}

	}

}
