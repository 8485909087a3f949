package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.dyzurka.conversation.Conversations;
import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Receipt;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A message has its whole effect once or none at all, whatever the database does and
 * however often it comes.
 */
@DirectConversation
@SpringBootTest(properties = { "dyzurka.import=" + Program.SAMPLE, "spring.datasource.hikari.connection-timeout=3000" })
@Import(Stumbling.class)
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings({ "NonApiType", "UnnecessaryLambda" })
@Isolated("reads what is logged")
class OneMessageOneEffectTests {

	private static final AtomicLong chats = new AtomicLong(770_000_000);

	private static final AtomicLong messages = new AtomicLong();

	private static final String WORDS = "tajemnica Hermenegildy";

	/** What a turn may change. */
	private static final List<String> TABLES = List.of("resident", "resident_address", "dialogue", "received",
			"booking", "booking_hold", "booking_departure", "feed_edition");

	private static final Supplier<SQLException> GONE = () -> new SQLException("connection lost", "08006");

	/** As databases quote what they refuse. */
	private static final Supplier<SQLException> REFUSED = () -> new SQLException("Value too long: " + WORDS, "22001");

	@Autowired
	Conversations conversations;

	@Autowired
	Letterbox letterbox;

	@Autowired
	Residents residents;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Autowired
	DataSource database;

	Address address = Address.telegram(1);

	@BeforeEach
	void arrive() {
		this.address = Address.telegram(chats.incrementAndGet());
	}

	@AfterEach
	void leave() {
		this.transaction.executeWithoutResult(
				(status) -> this.residents.at(this.address).map(Resident::id).ifPresent(this.residents::erase));
	}

	@Test
	void aTurnCutOffAtAnyStatementLeavesNothingOrIsPlayedAgainWhole() {
		Incoming confirm = upToTheSummary();
		int statement = 0;
		boolean failed = true;
		while (failed) {
			statement++;
			TreeMap<String, List<String>> before = everything();
			int posted = posted();
			Incoming message = confirm;
			AtomicBoolean cutOff = new AtomicBoolean();
			failed = Stumbling.at(statement, 1, GONE, () -> {
				try {
					this.conversations.receive(message);
				}
				catch (RuntimeException ex) {
					cutOff.set(true);
					assertThat(everything()).isEqualTo(before);
				}
			});
			assertThat(bookings()).as("booked at statement %d", statement).isEqualTo(cutOff.get() ? 0 : 1);
			assertThat(posted()).as("confirmation, file and question at statement %d", statement)
				.isEqualTo(cutOff.get() ? posted : posted + 3);
			if (failed && !cutOff.get()) {
				// What setting a timer says of an outage does not look like one
				leave();
				arrive();
				confirm = upToTheSummary();
			}
		}
		assertThat(statement).as("statements of the turn").isGreaterThan(8);
	}

	@Test
	void aTurnThatFailsOnceHasItsWholeEffectAtTheSecondAttempt() {
		for (int statement = 2; statement < 16; statement += 3) {
			Incoming confirm = upToTheSummary();
			int posted = posted();
			List<Receipt> receipts = new ArrayList<>();
			Stumbling.at(statement, 1, REFUSED, () -> receipts.add(this.conversations.receive(confirm)));
			assertThat(receipts).containsExactly(new Receipt.Taken());
			assertThat(bookings()).isOne();
			assertThat(posted()).isEqualTo(posted + 3);
			leave();
			arrive();
		}
	}

	@Test
	void tenOfTheSameAtOnceBookOnce() throws Exception {
		Incoming confirm = upToTheSummary();
		int posted = posted();
		List<Receipt> receipts = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
			List<Future<Receipt>> working = new ArrayList<>();
			for (int i = 0; i < 10; i++) {
				working.add(threads.submit(() -> comesUntilTaken(confirm)));
			}
			for (Future<Receipt> one : working) {
				receipts.add(one.get());
			}
		}
		receipts.add(this.conversations.receive(confirm));
		assertThat(receipts).containsOnlyOnce(new Receipt.Taken());
		assertThat(receipts).filteredOn(new Receipt.Repeated()::equals).hasSize(10);
		assertThat(bookings()).isOne();
		assertThat(posted()).isEqualTo(posted + 3);
	}

	/** As its provider sends it: again, when no connection was free for too long. */
	private Receipt comesUntilTaken(Incoming message) {
		for (int attempt = 1;; attempt++) {
			try {
				return this.conversations.receive(message);
			}
			catch (CannotCreateTransactionException ex) {
				if (attempt == 5) {
					throw ex;
				}
			}
		}
	}

	@Test
	void afterAQuietWeekAnOldIdIsThatOfANewMessage() {
		say("/start");
		press("Polski");
		Incoming asked = incoming(new Utterance.Text("moje rezerwacje"));
		assertThat(this.conversations.receive(asked)).isEqualTo(new Receipt.Taken());
		age(asked, Duration.ofHours(48));
		assertThat(this.conversations.receive(asked)).as("while Telegram may send it again")
			.isEqualTo(new Receipt.Repeated());
		age(asked, Duration.ofDays(7));
		assertThat(this.conversations.receive(asked)).as("though nothing was forgotten meanwhile")
			.isEqualTo(new Receipt.Taken());
		assertThat(this.conversations.receive(asked)).isEqualTo(new Receipt.Repeated());
	}

	@Test
	void whatFailsThreeTimesIsSetAsideWithoutItsWordsAndTheNextGoesOn(CapturedOutput output) {
		say("/start");
		press("Polski");
		Incoming doomed = incoming(new Utterance.Text(WORDS));
		List<Receipt> receipts = new ArrayList<>();
		// The first statement notes the message, also when it is set aside
		Stumbling.at(4, 3, REFUSED, () -> receipts.add(this.conversations.receive(doomed)));
		assertThat(receipts).containsExactly(new Receipt.SetAside());
		awaitWords("coś się u nas zepsuło");
		assertThat(new DatabaseScan(this.database).find(List.of(WORDS))).isEmpty();
		assertThat(output.getAll()).contains("attempt 3 of 3", "DataIntegrityViolation")
			.doesNotContain(WORDS, this.address.identifier());
		assertThat(this.conversations.receive(doomed)).isEqualTo(new Receipt.Repeated());
		assertThat(this.conversations.receive(incoming(new Utterance.Text("moje rezerwacje"))))
			.isEqualTo(new Receipt.Taken());
		awaitWords("Nie masz żadnych rezerwacji");
	}

	@Test
	void whomItCannotTellThatTheirMessageFailedItLeavesSoThatNobodyWaits() {
		say("/start");
		Incoming doomed = incoming(new Utterance.Text(WORDS));
		List<Receipt> receipts = new ArrayList<>();
		// Three turns and the apology
		Stumbling.at(2, 4, REFUSED, () -> receipts.add(this.conversations.receive(doomed)));
		assertThat(receipts).containsExactly(new Receipt.SetAside());
		assertThat(this.conversations.receive(doomed)).isEqualTo(new Receipt.Repeated());
	}

	@Test
	void whatOnlyStoodInSomebodysWayIsNotSetAside() {
		Incoming confirm = upToTheSummary();
		Supplier<SQLException> locked = () -> new SQLException("deadlock detected", "40P01");
		Stumbling.at(3, 3, locked, () -> assertThatException().isThrownBy(() -> this.conversations.receive(confirm)));
		assertThat(this.conversations.receive(confirm)).isEqualTo(new Receipt.Taken());
		assertThat(bookings()).isOne();
	}

	@Test
	void whoWritesFromAChatIsReachableThereAgain() {
		say("/start");
		this.transaction.executeWithoutResult((status) -> this.residents.unreachable(this.address));
		say("moje rezerwacje");
		assertThat(this.residents.at(this.address)).get().matches(Resident::reachable);
	}

	@Test
	void withoutTheDatabaseNothingIsSetAside() throws Exception {
		Incoming confirm = upToTheSummary();
		List<Connection> all = new ArrayList<>();
		TreeMap<String, List<String>> before = everything();
		long started = System.nanoTime();
		try {
			while (all.size() < 8) {
				all.add(this.database.getConnection());
			}
			assertThatException().isThrownBy(() -> this.conversations.receive(confirm));
		}
		finally {
			for (Connection connection : all) {
				connection.close();
			}
		}
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(6));
		assertThat(everything()).isEqualTo(before);
		assertThat(this.conversations.receive(confirm)).isEqualTo(new Receipt.Taken());
		assertThat(bookings()).isOne();
	}

	private void age(Incoming message, Duration age) {
		this.jdbc.sql("update received set received_at = ? where message_id = ?")
			.params(this.clock.instant().minus(age).atOffset(ZoneOffset.UTC), message.messageId())
			.update();
	}

	private Incoming upToTheSummary() {
		say("/start krakow-rodziny-2025_d3");
		press("Polski");
		press("10:30");
		press("Pomiń");
		press("Wszystko jedno");
		return incoming(new Utterance.Chosen(token("Rezerwuję")));
	}

	private void say(String text) {
		boolean start = text.startsWith("/start");
		this.conversations.receive(incoming(
				start ? new Utterance.Start(text.substring("/start".length()).strip()) : new Utterance.Text(text)));
	}

	private void press(String label) {
		this.conversations.receive(incoming(new Utterance.Chosen(token(label))));
	}

	private Incoming incoming(Utterance utterance) {
		return new Incoming(this.address, "once-" + messages.incrementAndGet(), utterance, null, null);
	}

	/** Of the button once it has arrived. */
	private String token(String label) {
		return Awaitility.await(label).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).until(() -> {
			for (Outgoing message : this.letterbox.of(this.address).reversed()) {
				for (Choice choice : message.prompt().choices()) {
					if (choice.label().startsWith(label)) {
						return choice.token();
					}
				}
			}
			return "";
		}, (token) -> !token.isEmpty());
	}

	private void awaitWords(String words) {
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.letterbox.of(this.address))
				.anyMatch((message) -> message.prompt().text().contains(words)));
	}

	private TreeMap<String, List<String>> everything() {
		return new DatabaseScan(this.database).contents(TABLES);
	}

	/** Live bookings, each of which has its place. */
	private int bookings() {
		Integer live = this.jdbc.sql("select count(*) from booking where live").query(Integer.class).single();
		Integer placed = this.jdbc.sql("select sum(booked) from bookable").query(Integer.class).single();
		assertThat(placed).isEqualTo(live);
		return live;
	}

	private int posted() {
		return this.jdbc.sql("select count(*) from outgoing where identifier = ?")
			.param(this.address.identifier())
			.query(Integer.class)
			.single();
	}

}
