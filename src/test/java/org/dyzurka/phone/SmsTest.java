package org.dyzurka.phone;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.dyzurka.StandingClock;
import org.dyzurka.calllist.Call;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The program with a Twilio of a few lines beside it, and one number that nobody used
 * before.
 */
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(StandingTime.class)
abstract class SmsTest {

	static final TwilioStub API = new TwilioStub();

	static final String ORIGIN = "https://miasto.example";

	private static final AtomicInteger NUMBERS = new AtomicInteger(500_000_000);

	final String number = "+48" + NUMBERS.incrementAndGet();

	@Autowired
	Residents residents;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	StandingClock clock;

	@Autowired
	private Outbox outbox;

	@Autowired
	private CallList calls;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("dyzurka.twilio.account-sid", () -> "AC1");
		registry.add("dyzurka.twilio.auth-token", () -> "hush");
		registry.add("dyzurka.twilio.number", () -> "+48221234567");
		registry.add("dyzurka.twilio.api-url", API::url);
		registry.add("dyzurka.twilio.sms-interval", () -> "1ms");
		registry.add("dyzurka.public-url", () -> ORIGIN);
	}

	@BeforeEach
	void day() {
		this.clock.set(Instant.parse("2025-09-02T10:00:00Z"));
	}

	void post(Outgoing... messages) {
		this.transactions.executeWithoutResult((status) -> this.outbox.post(List.of(messages)));
	}

	Outgoing answer(String text) {
		return Outgoing.answer(address(), Locale.of("pl"), Prompt.statement(text));
	}

	Outgoing notice(String text) {
		return new Outgoing(address(), Locale.of("pl"), Urgency.NOTICE, Prompt.statement(text), null, false);
	}

	Address address() {
		return Address.sms(this.number);
	}

	void meet() {
		this.transactions.executeWithoutResult((status) -> this.residents.meet(address()));
	}

	Resident resident() {
		return this.residents.at(address()).orElseThrow();
	}

	/** Why the office is to phone the number. */
	List<Reason> callsInstead() {
		return this.calls.open()
			.stream()
			.map(Call::wanted)
			.filter((wanted) -> this.number.equals(wanted.number()))
			.map((wanted) -> wanted.reason())
			.toList();
	}

	/** What Twilio calls the first message to the number. */
	String sid() {
		return this.jdbc.sql("select provider_id from outgoing where identifier = ? order by id limit 1")
			.param(this.number)
			.query(String.class)
			.single();
	}

	int wordsKept() {
		return this.jdbc.sql("select count(prompt) from outgoing where identifier = ?")
			.param(this.number)
			.query(Integer.class)
			.single();
	}

	List<String> states() {
		return this.jdbc.sql("select state from outgoing where identifier = ? order by id")
			.param(this.number)
			.query((row, number) -> row.getString("state"))
			.list();
	}

}
