package org.dyzurka.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.dyzurka.conversation.Conversations;
import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Receipt;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Too much from one, or too many at once, is told so, and everybody else is served as
 * before.
 */
@DirectConversation
@SpringBootTest(properties = { "dyzurka.import=" + Program.SAMPLE, "dyzurka.limits.messages-at-once=5",
		"dyzurka.limits.message-interval=1h", "dyzurka.limits.newcomers-at-once=12",
		"dyzurka.limits.newcomers-per-minute=1" })
class LimitsTests {

	private static final AtomicLong messages = new AtomicLong();

	@Autowired
	Conversations conversations;

	@Autowired
	Letterbox letterbox;

	@Autowired
	Residents residents;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whoeverFloodsIsToldOnceAndTheOthersAreServed() {
		Address flooding = Address.telegram(880_000_001);
		Address other = Address.telegram(880_000_002);
		Address caller = Address.voice("+48123450001");
		for (int i = 0; i < 5; i++) {
			assertThat(say(flooding, "pomoc")).isEqualTo(new Receipt.Taken());
		}
		int taken = known();
		for (int i = 0; i < 50; i++) {
			assertThat(say(flooding, "pomoc")).isEqualTo(new Receipt.TurnedAway());
		}
		assertThat(known()).as("messages that cost a row").isEqualTo(taken);
		assertThat(say(other, "pomoc")).isEqualTo(new Receipt.Taken());
		for (int step = 0; step < 10; step++) {
			this.conversations.answer(Incoming.step(caller, "CA-many-steps", step, new Utterance.Silence()));
		}

		Awaitility.await().until(() -> told(flooding, "Забагато повідомлень") == 1);
		Awaitility.await().until(() -> !this.letterbox.of(other).isEmpty());
		assertThat(told(other, "Забагато")).isZero();
	}

	@Test
	void whoeverComesWithTooManyOthersIsAskedToComeBackAndWhoWroteBeforeIsServed() {
		Address first = Address.sms("+48600700800");
		say(first, "pomoc");
		Address last = first;
		Receipt receipt = new Receipt.Taken();
		for (int i = 0; i < 20 && !receipt.equals(new Receipt.TurnedAway()); i++) {
			last = Address.telegram(890_000_000 + i);
			receipt = say(last, "pomoc");
		}
		Address turnedAway = last;

		assertThat(receipt).isEqualTo(new Receipt.TurnedAway());
		assertThat(this.residents.at(turnedAway)).as("nothing is kept of them").isEmpty();
		Awaitility.await().until(() -> told(turnedAway, "дуже багато людей") == 1);
		assertThat(say(first, "pomoc")).isEqualTo(new Receipt.Taken());
	}

	private Receipt say(Address from, String text) {
		return this.conversations.receive(new Incoming(from, "limits-" + messages.incrementAndGet(),
				new Utterance.Text(text), null, Locale.of("uk")));
	}

	private int known() {
		return this.jdbc.sql("select count(*) from received").query(Integer.class).single();
	}

	private long told(Address address, String words) {
		List<Outgoing> heard = this.letterbox.of(address);
		return heard.stream().filter((message) -> message.prompt().text().contains(words)).count();
	}

}
