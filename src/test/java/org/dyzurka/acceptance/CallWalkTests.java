package org.dyzurka.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpServer;
import org.dyzurka.StrictTwiml;
import org.dyzurka.TestDatabase;
import org.dyzurka.acceptance.RandomCaller.Ending;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Residents;
import org.dyzurka.wording.Spoken;
import org.dyzurka.wording.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers who do anything at all, over the line: every call ends in a booking, a person
 * or a goodbye, what is said can be borne, and the places add up.
 */
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.import=" + Program.SAMPLE, "dyzurka.public-url=" + CallWalkTests.ORIGIN,
				"dyzurka.twilio.account-sid=AC123", "dyzurka.twilio.auth-token=" + CallWalkTests.TOKEN,
				"dyzurka.twilio.number=+48221234567", "dyzurka.twilio.sms-interval=0s" })
@Import(CallWalkTests.Time.class)
class CallWalkTests {

	static final String ORIGIN = "https://miasto.example";

	static final String TOKEN = "0123456789abcdef0123456789abcdef";

	/** A Wednesday, nine in the morning and nine in the evening. */
	private static final Instant OPEN = Instant.parse("2025-08-27T07:00:00Z");

	private static final Instant CLOSED = Instant.parse("2025-08-27T19:00:00Z");

	private static final int CALLS = TestDatabase.postgresql() ? 120 : 400;

	private static final int AT_ONCE = 4;

	private static final Pattern A_TIME = Pattern.compile("o godzinie [^:.]+: naciśnij jeden");

	private static final AtomicReference<Instant> now = new AtomicReference<>(OPEN);

	private static final AtomicInteger numbers = new AtomicInteger();

	private static final Logger log = LoggerFactory.getLogger(CallWalkTests.class);

	@Autowired
	private Words words;

	@Autowired
	private Bookings bookings;

	@Autowired
	private Residents residents;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry settings) throws IOException {
		HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		AtomicInteger sent = new AtomicInteger();
		provider.createContext("/", (exchange) -> {
			exchange.getRequestBody().readAllBytes();
			byte[] answer = "{\"sid\":\"SM%032x\",\"status\":\"queued\"}".formatted(sent.incrementAndGet())
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(201, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		provider.start();
		settings.add("dyzurka.twilio.api-url", () -> "http://127.0.0.1:" + provider.getAddress().getPort());
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 20250827 })
	void everyCallEndsInABookingAPersonOrAGoodbye(long seed) throws Exception {
		now.set((seed == 1) ? OPEN : CLOSED);
		Map<String, Integer> endings = new ConcurrentHashMap<>();
		List<Callable<Void>> lines = new ArrayList<>();
		for (int line = 0; line < AT_ONCE; line++) {
			Random random = new Random(seed * AT_ONCE + line);
			String where = "seed " + seed + ", line " + line;
			lines.add(() -> {
				for (int call = 0; call < CALLS / AT_ONCE; call++) {
					walk(random, where + ", call " + call, endings);
				}
				return null;
			});
		}
		try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Void> line : executor.invokeAll(lines)) {
				line.get();
			}
		}
		log.info("Calls of seed {} ended: {}", seed, endings);
		placesAddUp();
		assertThat(endings).containsKeys("booked", Ending.GOODBYE.name(), Ending.HUNG_UP.name());
		assertThat(endings.containsKey(Ending.TALKED.name())).isEqualTo(seed == 1);
	}

	@Test
	void atMostThreeQuestionsLeadFromTheFirstMenuToATime() {
		now.set(OPEN);
		for (String form : List.of("1", "2")) {
			PhoneLine line = line("+4860099910" + form);
			line.press("1");
			int questions = 1;
			for (String key = form; !A_TIME.matcher(line.now().spoken()).find(); key = "1") {
				line.press(key);
				questions++;
				assertThat(questions).as(line.now().spoken()).isLessThanOrEqualTo(3);
			}
		}
	}

	/** One resident, who calls again after hanging up, now and then. */
	private void walk(Random random, String where, Map<String, Integer> endings) {
		String mobile = "+4860" + String.format(Locale.ROOT, "%07d", numbers.incrementAndGet());
		String from = switch (random.nextInt(6)) {
			case 0 -> "anonymous";
			case 1 -> "+266696687";
			case 2 -> "+4812" + String.format(Locale.ROOT, "%07d", 6_000_000 + numbers.incrementAndGet());
			default -> mobile;
		};
		List<Address> met = new ArrayList<>();
		Ending ending;
		do {
			PhoneLine line = line(from);
			Address caller = Address.voice(from.startsWith("+48") ? from : line.call());
			met.add(caller);
			RandomCaller resident = new RandomCaller(line, random, mobile.substring(3), () -> code(met), where);
			ending = resident.call();
			endings.merge(ending.name(), 1, Integer::sum);
			if (saidAsStored(resident, caller, where)) {
				endings.merge("booked", 1, Integer::sum);
			}
		}
		while (ending == Ending.HUNG_UP && random.nextBoolean());
		met.forEach(this::forget);
	}

	private PhoneLine line(String from) {
		return new PhoneLine(ORIGIN, TOKEN, this.port, from);
	}

	/**
	 * Whether something was booked in this call; then the day and the time that were said
	 * are those that are stored.
	 */
	private boolean saidAsStored(RandomCaller resident, Address caller, String where) {
		boolean booked = false;
		for (Booking booking : booked(caller)) {
			booked |= lastTold(booking, resident.heard()) > 0;
			tellsTheTime(booking, resident.heard(), where);
		}
		return booked;
	}

	private void tellsTheTime(Booking booking, List<StrictTwiml> heard, String where) {
		int told = lastTold(booking, heard);
		if (told <= 0) {
			return;
		}
		String confirmed = heard.get(told).spoken();
		Spoken spoken = this.words.languages()
			.stream()
			.map(this.words::spoken)
			.filter((language) -> confirmed.contains(language.pairs(booking.code().value())))
			.findFirst()
			.orElseThrow();
		LocalDateTime time = LocalDateTime.ofInstant(booking.time().start(), ZoneId.of("Europe/Warsaw"));
		String code = spoken.pairs(booking.code().value());
		assertThat(confirmed).as(where).containsSubsequence(code, code);
		assertThat(heard.get(told - 1).spoken() + confirmed).as(where)
			.contains(spoken.onDay(time.toLocalDate()), spoken.at(time.toLocalTime()));
	}

	/** The step that told its code last: booked, moved or looked at. */
	private int lastTold(Booking booking, List<StrictTwiml> heard) {
		for (int i = heard.size() - 1; i >= 0; i--) {
			String spoken = heard.get(i).spoken();
			for (Locale language : this.words.languages()) {
				if (spoken.contains(this.words.spoken(language).pairs(booking.code().value()))) {
					return i;
				}
			}
		}
		return -1;
	}

	private List<Booking> booked(Address caller) {
		return this.residents.at(caller).map(Resident::id).map(this.bookings::ahead).orElse(List.of());
	}

	/** One of their own codes, once there is one. */
	private String code(List<Address> met) {
		return met.stream()
			.flatMap((caller) -> booked(caller).stream())
			.map((booking) -> booking.code().value())
			.findFirst()
			.orElse("123456");
	}

	/** Played again where it stood in another's way, as the program does with a turn. */
	private void forget(Address caller) {
		for (int attempt = 1;; attempt++) {
			try {
				this.transaction.executeWithoutResult(
						(status) -> this.residents.at(caller).map(Resident::id).ifPresent(this.residents::erase));
				return;
			}
			catch (PessimisticLockingFailureException ex) {
				assertThat(attempt).as("attempts to forget").isLessThan(3);
			}
		}
	}

	/**
	 * Taken seats never exceed the capacity, and are those of the live bookings and
	 * holds.
	 */
	private void placesAddUp() {
		Integer wrong = this.jdbc.sql("""
				select count(*) from bookable b where b.taken > b.capacity
				or b.booked <> (select coalesce(sum(k.seats), 0) from booking k where k.bookable_id = b.id and k.live)
				or b.taken <> b.booked
				+ (select coalesce(sum(h.seats), 0) from booking_hold h where h.bookable_id = b.id)
				""").query(Integer.class).single();
		assertThat(wrong).isZero();
	}

	/** Stands still until it is set. */
	@TestConfiguration
	static class Time {

		@Bean
		@Primary
		Clock settable() {
			return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
		}

	}

}
