package org.dyzurka.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Residents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
@SpringBootTest
class BroadcastsTests {

	private static final AtomicInteger NUMBERS = new AtomicInteger(200_000_000);

	@Autowired
	Broadcasts broadcasts;

	@Autowired
	BroadcastRows rows;

	@Autowired
	OutgoingRows outgoing;

	@Autowired
	Outbox outbox;

	@Autowired
	Residents residents;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ScriptedMessenger sms;

	@Test
	void everyoneHearsItOnceHoweverOftenTheyAreAdded() {
		BroadcastId id = begun();
		Address one = number();
		Address two = number();
		Address three = number();

		assertThat(add(id, one, two, two)).isEqualTo(2);
		assertThat(add(id, two, three, one)).isEqualTo(1);
		complete(id);

		awaitEnd(id);
		assertThat(add(id, number())).as("after it was completed").isZero();
		assertThat(List.of(one, two, three)).allSatisfy((address) -> assertThat(this.sms.sent(address)).hasSize(1));
		assertThat(progress(id)).satisfies((progress) -> {
			assertThat(progress.recipients()).isEqualTo(3);
			assertThat(progress.sent()).isEqualTo(3);
			assertThat(progress.failed()).isZero();
		});
	}

	@Test
	void whatWasAddedInATransactionThatFailedIsAddedAnew() {
		BroadcastId id = begun();
		Address address = number();
		this.transactions.executeWithoutResult((status) -> {
			this.broadcasts.add(id, List.of(message(address)));
			status.setRollbackOnly();
		});

		assertThat(add(id, address)).isEqualTo(1);
		complete(id);

		awaitEnd(id);
		assertThat(this.sms.sent(address)).hasSize(1);
	}

	@Test
	void itTellsHowManyItReachedAndGoesOnTellingWhenItsMessagesAreGone() {
		BroadcastId id = begun();
		List<Address> reached = List.of(number(), number());
		Address refused = number();
		Address gone = number();
		this.sms.script(refused, (text) -> new Delivery.Refused("no"));
		this.sms.script(gone, (text) -> new Delivery.Unreachable("gone"));
		add(id, reached.get(0), reached.get(1), refused, gone);
		assertThat(progress(id).ended()).as("it may still grow").isNull();
		complete(id);
		awaitEnd(id);
		Progress told = progress(id);
		assertThat(told.recipients()).isEqualTo(4);
		assertThat(told.sent()).isEqualTo(2);
		assertThat(told.failed()).isEqualTo(2);
		assertThat(told.waiting()).isZero();

		fold();
		assertThat(progress(id)).as("its messages are kept for a day").isEqualTo(told);
		this.jdbc.sql("delete from outgoing where broadcast = ?").param(id.value()).update();
		fold();

		assertThat(progress(id)).isEqualTo(told);
		assertThat(recipients(id)).as("nobody's address is kept").isZero();
	}

	@Test
	void anErasedResidentLeavesNoAddressButIsCounted() {
		BroadcastId id = begun();
		Address told = number();
		Address waiting = number();
		this.transactions.executeWithoutResult((status) -> {
			this.residents.meet(told);
			this.residents.meet(waiting);
		});
		this.sms.script(waiting, (text) -> new Delivery.Later(Duration.ofDays(1), false, "busy"));
		add(id, told, waiting);
		Awaitility.await()
			.until(() -> progress(id).sent() == 1 && !this.sms.attempts(waiting).isEmpty()
					&& "WAITING".equals(state(waiting)));

		erase(told);
		erase(waiting);
		complete(id);

		assertThat(this.jdbc.sql("select count(*) from broadcast_recipient where identifier in (?, ?)")
			.params(told.identifier(), waiting.identifier())
			.query(Integer.class)
			.single()).isZero();
		assertThat(progress(id)).satisfies((progress) -> {
			assertThat(progress.sent()).isEqualTo(1);
			assertThat(progress.recipients()).as("who was not reached yet is not waited for").isEqualTo(1);
			assertThat(progress.ended()).isNotNull();
		});
	}

	@Test
	void whatWasNotSentWhenItIsStoppedIsNeverSent() {
		BroadcastId id = begun();
		Address told = number();
		List<Address> others = new ArrayList<>();
		add(id, told);
		Awaitility.await().until(() -> progress(id).sent() == 1);
		for (int i = 0; i < 20; i++) {
			Address other = number();
			this.sms.script(other, (text) -> new Delivery.Later(Duration.ofDays(1), false, "busy"));
			others.add(other);
		}
		add(id, others.toArray(Address[]::new));
		Awaitility.await().until(() -> others.stream().allMatch((other) -> this.sms.attempts(other).size() == 1));

		this.transactions.executeWithoutResult((status) -> this.broadcasts.stop(id));
		assertThat(add(id, number())).isZero();
		this.transactions.executeWithoutResult((status) -> this.rows.withdraw());

		Awaitility.await().until(() -> progress(id).waiting() == 0);
		assertThat(progress(id)).satisfies((progress) -> {
			assertThat(progress.recipients()).isEqualTo(21);
			assertThat(progress.sent()).isEqualTo(1);
			assertThat(progress.failed()).isZero();
			assertThat(progress.ended()).isNotNull();
		});
		assertThat(others).extracting(this::state).containsOnlyNulls();
	}

	@Test
	void theOfficeTriesAgainAndTheCountFollows() {
		BroadcastId id = begun();
		Address address = number();
		this.sms.script(address, (text) -> new Delivery.Refused("no"));
		add(id, address);
		complete(id);
		awaitEnd(id);
		assertThat(progress(id).failed()).isEqualTo(1);

		this.sms.script(address, (text) -> new Delivery.Sent("x"));
		this.outbox.failed(1000)
			.stream()
			.filter((message) -> message.to().equals(address))
			.forEach((message) -> this.outbox.retry(message.id()));

		Awaitility.await().until(() -> progress(id).sent() == 1);
		assertThat(progress(id).failed()).isZero();
	}

	@Test
	void itsEndIsForeseenFromThePaceAndTheQueueAndTheNight() {
		Messenger slow = new Messenger() {

			@Override
			public Medium medium() {
				return Medium.EMAIL;
			}

			@Override
			public Pace pace() {
				return new Pace(Duration.ofMinutes(1), 1, Duration.ZERO, 1);
			}

			@Override
			public Optional<Instant> quietUntil(Urgency urgency, Instant now) {
				Instant evening = Instant.parse("2025-08-20T18:00:00Z");
				Instant morning = Instant.parse("2025-08-21T06:00:00Z");
				return (now.isBefore(evening) || !now.isBefore(morning)) ? Optional.empty() : Optional.of(morning);
			}

			@Override
			public Delivery deliver(OutgoingId message, Outgoing outgoing) {
				return new Delivery.Sent("x");
			}
		};
		BroadcastId id = begun();
		List<Outgoing> messages = new ArrayList<>();
		for (int i = 0; i < 90; i++) {
			messages.add(message(new Address(Medium.EMAIL, i + "@example.org")));
		}
		this.transactions.executeWithoutResult((status) -> {
			this.broadcasts.add(id, messages);
			Forecast forecast = new Forecast(this.outgoing,
					Clock.fixed(Instant.parse("2025-08-20T17:00:00Z"), ZoneOffset.UTC), List.of(slow));
			assertThat(forecast.endOf(id)).isEqualTo(Instant.parse("2025-08-21T06:30:00Z"));
			assertThat(new Forecast(this.outgoing, Clock.systemUTC(), List.of()).endOf(id)).isNull();
			status.setRollbackOnly();
		});
	}

	private BroadcastId begun() {
		BroadcastId id = BroadcastId.random();
		this.transactions.executeWithoutResult((status) -> this.broadcasts.begin(id));
		this.transactions.executeWithoutResult((status) -> this.broadcasts.begin(id));
		return id;
	}

	private int add(BroadcastId id, Address... addresses) {
		List<Outgoing> messages = new ArrayList<>();
		for (Address address : addresses) {
			messages.add(message(address));
		}
		Integer added = this.transactions.execute((status) -> this.broadcasts.add(id, messages));
		return (added != null) ? added : -1;
	}

	private void complete(BroadcastId id) {
		this.transactions.executeWithoutResult((status) -> this.broadcasts.complete(id));
	}

	private void awaitEnd(BroadcastId id) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> progress(id).ended() != null);
	}

	private Progress progress(BroadcastId id) {
		return this.broadcasts.progress(id).orElseThrow();
	}

	private void fold() {
		this.transactions.executeWithoutResult((status) -> this.rows.fold());
	}

	private void erase(Address address) {
		this.transactions.executeWithoutResult(
				(status) -> this.residents.at(address).ifPresent((resident) -> this.residents.erase(resident.id())));
	}

	private int recipients(BroadcastId id) {
		return this.jdbc.sql("select count(*) from broadcast_recipient where broadcast = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	private @Nullable String state(Address address) {
		return this.jdbc.sql("select state from outgoing where identifier = ?")
			.param(address.identifier())
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private static Outgoing message(Address to) {
		return new Outgoing(to, Locale.of("pl"), Urgency.BROADCAST, Prompt.statement("news"), null, false);
	}

	private static Address number() {
		return Address.sms("+48" + NUMBERS.incrementAndGet());
	}

	@TestConfiguration
	static class Channels {

		@Bean
		ScriptedMessenger sms() {
			return new ScriptedMessenger(Medium.SMS);
		}

		@Bean
		@Primary
		Backoff quick() {
			return new Backoff(Duration.ofMillis(3), Duration.ofSeconds(1), 8);
		}

	}

}
