package org.dyzurka.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Residents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("database")
@SpringBootTest
class OutboxTests {

	private static final AtomicInteger NUMBERS = new AtomicInteger(100_000_000);

	private static final Duration TOMORROW = Duration.ofDays(1);

	@Autowired
	private Outbox outbox;

	@Autowired
	private Attachments attachments;

	@Autowired
	private Residents residents;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private OutgoingRows rows;

	@Autowired
	private PacedRows paced;

	@Autowired
	private PaceRows pace;

	@Autowired
	private Dispatch dispatch;

	@Autowired
	private Sending sending;

	@Autowired
	private List<Messenger> messengers;

	@Autowired
	private Undeliverables undeliverables;

	@Autowired
	private ScriptedMessenger sms;

	@Autowired
	private ScriptedMessenger mail;

	@Test
	void everyMessageIsSentOrFailsAndNoneOvertakesAnotherOfItsAddress() {
		long seed = Long.getLong("seed", new Random().nextLong());
		System.out.println("Random faults with -Dseed=" + seed);
		Random random = new Random(seed);
		List<Address> addresses = new ArrayList<>();
		for (int number = 0; number < 64; number++) {
			Address address = number();
			Random faults = new Random(random.nextLong());
			this.sms.script(address, (text) -> fate(faults));
			addresses.add(address);
		}

		Shift otherNode = new Shift(this.sending, this.rows, this.paced, this.pace, this.messengers);
		otherNode.open();
		for (int message = 0; message < 8; message++) {
			for (Address address : addresses) {
				post(random.nextBoolean() ? notice(address, Integer.toString(message))
						: Outgoing.answer(address, Locale.of("pl"), Prompt.statement(Integer.toString(message))));
				otherNode.wake(address);
			}
		}

		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> unfinished(addresses) == 0);
		otherNode.close();
		addresses.forEach(this::isInOrderAndComplete);
	}

	@Test
	void aLaterMessageWaitsBehindOneThatIsTriedAgain() {
		Address address = number();
		this.sms.script(address, (text) -> new Delivery.Later(TOMORROW, false, "busy"));
		post(notice(address, "first"));
		Awaitility.await().until(() -> reasons(address).contains("busy"));

		post(Outgoing.answer(address, Locale.of("pl"), Prompt.statement("second")));
		sweep();
		assertThat(this.sms.attempts(address)).extracting(ScriptedMessenger.Attempt::text).containsExactly("first");

		this.sms.script(address, (text) -> new Delivery.Sent("x"));
		this.jdbc.sql("update outgoing set next_attempt_at = created_at where identifier = ?")
			.param(address.identifier())
			.update();
		sweep();
		Awaitility.await().until(() -> this.sms.sent(address).equals(List.of("first", "second")));
	}

	@Test
	void whatACrashLeftIsSentAgainWhenItsLeaseHasRunOut() {
		Address address = number();
		Address broadcast = number();
		this.sms.script(address, (text) -> new Delivery.Later(TOMORROW, false, "busy"));
		post(notice(address, "orphan"));
		Awaitility.await().until(() -> reasons(address).contains("busy"));
		crash(address, "interval '1' day");
		this.sms.script(address, (text) -> new Delivery.Sent("x"));
		sweep();
		post(new Outgoing(broadcast, Locale.of("pl"), Urgency.BROADCAST, Prompt.statement("all"), null, false));
		Awaitility.await().until(() -> this.sms.sent(broadcast).equals(List.of("all")));
		assertThat(this.sms.sent(address)).as("another node may still be sending it").isEmpty();

		crash(address, "interval '-1' second");
		sweep();

		Awaitility.await().until(() -> this.sms.sent(address).equals(List.of("orphan")));
	}

	@Test
	void aPauseOfTheChannelHoldsEveryAddressUp() {
		Address refused = number(Medium.EMAIL);
		Address other = number(Medium.EMAIL);
		AtomicInteger attempts = new AtomicInteger();
		this.mail.script(refused, (text) -> (attempts.getAndIncrement() == 0)
				? new Delivery.Later(Duration.ofSeconds(2), true, "too many") : new Delivery.Sent("x"));
		post(notice(refused, "one"));
		Awaitility.await().until(() -> !this.mail.attempts(refused).isEmpty());
		long refusedAt = this.mail.attempts(refused).getFirst().at();

		post(Outgoing.answer(other, Locale.of("pl"), Prompt.statement("two")));

		Awaitility.await().until(() -> !this.mail.sent(other).isEmpty() && !this.mail.sent(refused).isEmpty());
		assertThat(Duration.ofNanos(this.mail.attempts(other).getFirst().at() - refusedAt))
			.isGreaterThanOrEqualTo(Duration.ofMillis(1900));
	}

	@Test
	void anUnreachableAddressIsTriedNoMore() {
		Address address = number();
		this.transactions.executeWithoutResult((status) -> this.residents.meet(address));
		this.sms.script(address, (text) -> new Delivery.Unreachable("number gone"));

		post(notice(address, "one"), notice(address, "two"), notice(address, "three"));

		Awaitility.await().until(() -> states(address).equals(List.of("FAILED", "FAILED", "FAILED")));
		assertThat(this.sms.attempts(address)).hasSize(1);
		assertThat(this.residents.at(address)).get().extracting(Resident::reachable).isEqualTo(false);
		assertThat(toldOf(address)).as("each is told, to be said otherwise")
			.extracting(Undeliverable::urgency)
			.containsExactly(Urgency.NOTICE, Urgency.NOTICE, Urgency.NOTICE);
	}

	@Test
	void whateverEndsAsFailedIsToldAsUndeliverable() {
		Address refused = number();
		Address busy = number();
		this.sms.script(refused, (text) -> new Delivery.Refused("malformed"));
		this.sms.script(busy, (text) -> new Delivery.Later(null, false, "busy"));

		post(notice(refused, "one"));
		post(new Outgoing(busy, Locale.of("pl"), Urgency.BROADCAST, Prompt.statement("two"), null, false));

		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> states(refused).contains("FAILED") && states(busy).contains("FAILED"));
		assertThat(toldOf(refused)).extracting(Undeliverable::urgency).containsExactly(Urgency.NOTICE);
		assertThat(toldOf(busy)).extracting(Undeliverable::urgency).containsExactly(Urgency.BROADCAST);
	}

	@Test
	void anAnswerPassesABroadcastThatIsTriedAgain() {
		Address address = number();
		this.sms.script(address,
				(text) -> text.equals("answer") ? new Delivery.Sent("x") : new Delivery.Later(TOMORROW, false, "busy"));
		post(new Outgoing(address, Locale.of("pl"), Urgency.BROADCAST, Prompt.statement("news"), null, false));
		Awaitility.await().until(() -> reasons(address).contains("busy"));

		post(Outgoing.answer(address, Locale.of("pl"), Prompt.statement("answer")));

		Awaitility.await().until(() -> this.sms.sent(address).equals(List.of("answer")));
	}

	@Test
	void theOfficeSeesWhatFailedAndTriesAgainOrSettlesIt() {
		Address address = number();
		this.sms.script(address, (text) -> new Delivery.Refused("malformed"));
		post(notice(address, "once"), notice(address, "twice"));
		Awaitility.await().until(() -> states(address).equals(List.of("FAILED", "FAILED")));
		List<FailedMessage> failed = failed(address);
		assertThat(failed).extracting(FailedMessage::text).containsExactlyInAnyOrder("once", "twice");
		assertThat(failed).allSatisfy((message) -> assertThat(message.reason()).isEqualTo("malformed"));

		this.sms.script(address, (text) -> new Delivery.Sent("x"));
		FailedMessage once = failed.stream()
			.filter((message) -> message.text().equals("once"))
			.findFirst()
			.orElseThrow();
		this.outbox.retry(once.id());
		Awaitility.await().until(() -> this.sms.sent(address).equals(List.of("once")));
		assertThat(failed(address)).extracting(FailedMessage::text).containsExactly("twice");

		this.outbox.settle(failed(address).getFirst().id());
		assertThat(failed(address)).isEmpty();
	}

	@Test
	void afterErasureNothingOfTheResidentStaysButTheFarewellUntilItIsSent() {
		Address address = number();
		this.sms.script(address, (text) -> text.equals("sent") ? new Delivery.Sent("x")
				: text.equals("failed") ? new Delivery.Refused("no") : new Delivery.Later(TOMORROW, false, "busy"));
		post(notice(address, "sent"), notice(address, "failed"), notice(address, "waiting"));
		Awaitility.await().until(() -> reasons(address).contains("busy"));

		this.transactions.executeWithoutResult((status) -> {
			Resident resident = this.residents.meet(address);
			this.outbox.post(List
				.of(new Outgoing(address, Locale.of("pl"), Urgency.ANSWER, Prompt.statement("farewell"), null, true)));
			this.residents.erase(resident.id());
		});
		assertThat(states(address)).hasSizeLessThanOrEqualTo(1);
		Awaitility.await().until(() -> reasons(address).contains("busy"));
		this.sms.script(address, (text) -> new Delivery.Refused("gone"));
		this.jdbc.sql("update outgoing set next_attempt_at = created_at where identifier = ?")
			.param(address.identifier())
			.update();
		sweep();

		Awaitility.await().until(() -> states(address).isEmpty());
		assertThat(this.sms.attempts(address)).extracting(ScriptedMessenger.Attempt::text).contains("farewell");
	}

	@Test
	void whatNoChannelServesFailsWhereTheOfficeSeesIt() {
		Address address = number(Medium.VOICE);

		post(notice(address, "hello"));

		Awaitility.await().until(() -> !failed(address).isEmpty());
		assertThat(failed(address).getFirst().reason()).contains("VOICE");
	}

	@Test
	void postingWithoutATransactionIsRefused() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.post(List.of(notice(number(), "x"))));
	}

	@Test
	void aFileIsKeptOnceHoweverLarge() {
		byte[] content = new byte[3_000_000];
		new Random(1).nextBytes(content);
		Attachment file = new Attachment("plan żółty.pdf", "application/pdf", content);

		AttachmentId id = keep(file);
		AttachmentId again = keep(new Attachment(file.name(), file.mediaType(), content.clone()));
		AttachmentId renamed = keep(new Attachment("b.pdf", file.mediaType(), content));

		assertThat(again).isEqualTo(id).isNotEqualTo(renamed);
		assertThat(this.attachments.find(id)).get().satisfies((found) -> {
			assertThat(found.name()).isEqualTo(file.name());
			assertThat(Arrays.equals(found.content(), content)).isTrue();
		});
		this.attachments.remember(id, Medium.TELEGRAM, "one");
		this.attachments.remember(id, Medium.TELEGRAM, "two");
		assertThat(this.attachments.providerFile(id, Medium.TELEGRAM)).contains("two");
		this.attachments.forget(id, Medium.TELEGRAM);
		assertThat(this.attachments.providerFile(id, Medium.TELEGRAM)).isEmpty();
	}

	private static Delivery fate(Random random) {
		return switch (random.nextInt(6)) {
			case 0 -> new Delivery.Later(null, false, "busy");
			case 1 -> new Delivery.Later(Duration.ofMillis(random.nextInt(20)), random.nextBoolean(), "too many");
			case 2 -> (random.nextInt(4) == 0) ? new Delivery.Refused("no") : new Delivery.Later(null, false, "busy");
			case 3 -> {
				if (random.nextBoolean()) {
					throw new IllegalStateException("A fault of the channel");
				}
				yield new Delivery.Sent("x");
			}
			default -> new Delivery.Sent("x");
		};
	}

	private void isInOrderAndComplete(Address address) {
		List<Integer> attempted = this.sms.attempts(address)
			.stream()
			.map((attempt) -> Integer.valueOf(attempt.text()))
			.toList();
		assertThat(attempted).isSorted();
		List<String> sent = this.sms.sent(address);
		assertThat(sent).doesNotHaveDuplicates();
		Set<String> ended = new HashSet<>(sent);
		failed(address).forEach((message) -> assertThat(ended.add(message.text())).isTrue());
		assertThat(ended).hasSize(8);
	}

	private void crash(Address address, String leaseFromNow) {
		this.jdbc.sql("""
				update outgoing set state = 'SENDING', claimed_until = current_timestamp + %s where identifier = ?
				""".formatted(leaseFromNow)).param(address.identifier()).update();
	}

	private AttachmentId keep(Attachment file) {
		AttachmentId id = this.transactions.execute((status) -> this.attachments.keep(file));
		assertThat(id).isNotNull();
		return id;
	}

	private List<Undeliverable> toldOf(Address address) {
		return this.undeliverables.told.stream().filter((message) -> message.to().equals(address)).toList();
	}

	private void post(Outgoing... messages) {
		this.transactions.executeWithoutResult((status) -> this.outbox.post(List.of(messages)));
	}

	private void sweep() {
		this.dispatch.round();
	}

	private List<FailedMessage> failed(Address address) {
		return this.outbox.failed(10_000).stream().filter((message) -> message.to().equals(address)).toList();
	}

	private long unfinished(List<Address> addresses) {
		return addresses.stream()
			.flatMap((address) -> states(address).stream())
			.filter((state) -> !"SENT".equals(state) && !"FAILED".equals(state))
			.count();
	}

	private List<@Nullable String> states(Address address) {
		return column("state", address);
	}

	private List<@Nullable String> reasons(Address address) {
		return column("reason", address);
	}

	private List<@Nullable String> column(String column, Address address) {
		return this.jdbc.sql("select %s from outgoing where identifier = ? order by id".formatted(column))
			.param(address.identifier())
			.query(String.class)
			.list();
	}

	private static Outgoing notice(Address to, String text) {
		return new Outgoing(to, Locale.of("pl"), Urgency.NOTICE, Prompt.statement(text), null, false);
	}

	private static Address number() {
		return number(Medium.SMS);
	}

	private static Address number(Medium medium) {
		return new Address(medium, "+48" + NUMBERS.incrementAndGet());
	}

	static class Undeliverables {

		private final List<Undeliverable> told = new CopyOnWriteArrayList<>();

		@EventListener
		void hear(Undeliverable message) {
			this.told.add(message);
		}

	}

	@TestConfiguration
	static class Channels {

		@Bean
		Undeliverables undeliverables() {
			return new Undeliverables();
		}

		@Bean
		ScriptedMessenger sms() {
			return new ScriptedMessenger(Medium.SMS);
		}

		@Bean
		ScriptedMessenger mail() {
			return new ScriptedMessenger(Medium.EMAIL);
		}

		@Bean
		@Primary
		Backoff quick() {
			return new Backoff(Duration.ofMillis(3), Duration.ofSeconds(1), 8);
		}

	}

}
