package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.dyzurka.conversation.Conversations;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Residents who do anything at all, from every scene there is: each message leads
 * somewhere sensible, no question breaks Telegram's limits, and the places add up.
 */
@DirectConversation
class RandomWalkTests {

	private static final AtomicLong chats = new AtomicLong(900_000);

	private static final Pattern SCENE = Pattern.compile("\"scene\":\"(\\w+)\"");

	private static final int STEPS = 250;

	private static final Set<String> EVERY_SCENE = Set.of("Welcome", "Overview", "More", "PickLanguage", "Documents",
			"PickForm", "PickDay", "PickTime", "PickSeats", "TellTopic", "PickTalkLanguage", "TellNeeds", "Summary",
			"GiveNumber", "ConfirmMove", "WhatNext", "MyBookings", "OneBooking", "GiveUp", "MyData", "Erase");

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

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 20250827, 4711, 86, 31337, 2 })
	void leadSomewhereSensible(long seed) {
		Random random = new Random(seed);
		Address address = Address.telegram(chats.incrementAndGet());
		DirectStage stage = new DirectStage(this.conversations, this.letterbox, address, null);
		stage.act(new Utterance.Start(""));
		for (int step = 0; step < STEPS; step++) {
			int before = said(address).size();
			Utterance utterance = any(random, address);
			stage.act(utterance);
			String where = "seed " + seed + ", step " + step + ", " + utterance;
			awaitAnswer(address, before, where);
			said(address).subList(before, said(address).size()).forEach((message) -> withinLimits(message, where));
			placesAddUp(where);
		}
		forget(address);
		placesAddUp("after seed " + seed);
	}

	@Test
	void everySceneIsReachedAndLeftInEveryWay() {
		Random random = new Random(7);
		Set<String> seen = new TreeSet<>();
		probeAtTheEndOf(List.of("zmień termin", "8.09", "09:30"), random, seen);
		probeAtTheEndOf(List.of("zrezygnuj z terminu"), random, seen);
		for (int resident = 0; resident < 40 && !seen.containsAll(EVERY_SCENE); resident++) {
			Address address = Address.telegram(chats.incrementAndGet());
			DirectStage stage = new DirectStage(this.conversations, this.letterbox, address, null);
			stage.act(new Utterance.Start(""));
			for (int step = 0; step < 60; step++) {
				if (seen.add(scene(address))) {
					probe(stage, address, random);
				}
				stage.act(pressAny(random, address));
			}
			forget(address);
		}
		assertThat(seen).containsAll(EVERY_SCENE);
	}

	@Test
	void aTopicOfAnyCharactersIsBooked() {
		Address address = Address.telegram(chats.incrementAndGet());
		DirectStage stage = new DirectStage(this.conversations, this.letterbox, address, "pl");
		stage.say("/start krakow-rodziny-2025_d1");
		for (String words : List.of("polski", "11:00", "żłobki\u0000i\uD800 \u202eświetlice\n\u0007", "polski")) {
			stage.say(words);
		}
		int before = said(address).size();
		stage.say("rezerwuję");

		awaitAnswer(address, before, "after confirming");
		Awaitility.await()
			.untilAsserted(() -> assertThat(said(address))
				.anyMatch((message) -> message.prompt().text().startsWith("✅ Termin zarezerwowany.")));
		forget(address);
	}

	/** The scenes that chance finds last: what can be done with a booking. */
	private void probeAtTheEndOf(List<String> way, Random random, Set<String> seen) {
		Address address = Address.telegram(chats.incrementAndGet());
		DirectStage stage = new DirectStage(this.conversations, this.letterbox, address, "pl");
		stage.say("/start krakow-rodziny-2025_d1");
		for (String words : List.of("polski", "10:00", "pomiń", "polski", "rezerwuję")) {
			stage.say(words);
		}
		way.forEach(stage::say);
		seen.add(scene(address));
		probe(stage, address, random);
		forget(address);
	}

	private void forget(Address address) {
		this.transaction.executeWithoutResult(
				(status) -> this.residents.at(address).map(Resident::id).ifPresent(this.residents::erase));
	}

	/** What everyone may do anywhere. */
	private void probe(DirectStage stage, Address address, Random random) {
		List<Utterance> probes = List.of(new Utterance.Text("pomoc"), new Utterance.Text("anuluj"),
				new Utterance.Wordless(), new Utterance.Chosen("AAAAAA.confirm"), new Utterance.Chosen("."),
				new Utterance.Text("ż".repeat(4096)), new Utterance.Text(bytes(random)), new Utterance.Text("0"),
				new Utterance.SharedContact("48600100200", false), new Utterance.Text("wróć"));
		for (Utterance probe : probes) {
			int before = said(address).size();
			stage.act(probe);
			awaitAnswer(address, before, probe.toString());
			said(address).subList(before, said(address).size())
				.forEach((message) -> withinLimits(message, probe.toString()));
		}
	}

	private Utterance any(Random random, Address address) {
		return switch (random.nextInt(14)) {
			case 0 -> new Utterance.Text(
					List.of("pomoc", "help", "wróć", "назад", "od nowa", "language", "osoba", "moje rezerwacje", "stop",
							"moje dane", "rezerwuj", "więcej", "powtórz", "usuń moje dane")
						.get(random.nextInt(14)));
			case 1 -> new Utterance.Text(Integer.toString(random.nextInt(12)));
			case 2 -> new Utterance.Text(bytes(random));
			case 3 -> new Utterance.Start(List.of("", "krakow-rodziny-2025", "krakow-rodziny-2025_d2",
					"krakow-rodziny-2025_m1", "s_AAAAAAAAAAAAAAAAAAAAAA", "nic", "_")
				.get(random.nextInt(7)));
			case 4 -> List.of(new Utterance.Wordless(), new Utterance.SharedContact("48600100200", true),
					new Utterance.SharedContact("x", random.nextBoolean()))
				.get(random.nextInt(3));
			case 5 -> pressOld(random, address);
			case 6 -> new Utterance.Text(List.of("wtorek", "2.09", "10:30", "15:20", "trzy", "jutro", "pt", "telefon")
				.get(random.nextInt(8)));
			default -> pressAny(random, address);
		};
	}

	private Utterance pressAny(Random random, Address address) {
		List<Outgoing> said = said(address);
		for (int i = said.size() - 1; i >= 0; i--) {
			List<Choice> choices = said.get(i).prompt().choices();
			if (!choices.isEmpty()) {
				return new Utterance.Chosen(choices.get(random.nextInt(choices.size())).token());
			}
		}
		return new Utterance.Start("");
	}

	private Utterance pressOld(Random random, Address address) {
		List<Outgoing> said = said(address);
		List<Choice> choices = said.get(random.nextInt(said.size())).prompt().choices();
		return choices.isEmpty() ? new Utterance.Wordless()
				: new Utterance.Chosen(choices.get(random.nextInt(choices.size())).token());
	}

	private static String bytes(Random random) {
		StringBuilder text = new StringBuilder("?");
		int length = random.nextInt(200);
		for (int i = 0; i < length; i++) {
			text.append((char) random.nextInt(Character.MAX_VALUE));
		}
		return text.toString();
	}

	private void awaitAnswer(Address address, int before, String where) {
		Awaitility.await(where)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.untilAsserted(() -> assertThat(said(address)).as(where).hasSizeGreaterThan(before));
		assertThat(said(address).getLast().prompt().text()).as(where)
			.doesNotContain("coś się u nas zepsuło", "something broke on our side", "у нас щось зламалося");
	}

	/** Bot API: sendMessage.text 1-4096, caption up to 1024, callback_data 1-64 bytes. */
	private static void withinLimits(Outgoing message, String where) {
		Prompt prompt = message.prompt();
		int most = (prompt.attachment() != null) ? 1024 : 4096;
		assertThat(prompt.text().length()).as(where).isBetween(1, most);
		for (Choice choice : prompt.choices()) {
			assertThat(choice.token().length()).as(where).isBetween(1, 64);
			assertThat(choice.label().length()).as(where).isBetween(1, 200);
		}
	}

	/**
	 * Taken seats never exceed the capacity, and are those of the live bookings and
	 * holds.
	 */
	private void placesAddUp(String where) {
		Integer wrong = this.jdbc.sql("""
				select count(*) from bookable b where b.taken > b.capacity
				or b.booked <> (select coalesce(sum(k.seats), 0) from booking k where k.bookable_id = b.id and k.live)
				or b.taken <> b.booked
				+ (select coalesce(sum(h.seats), 0) from booking_hold h where h.bookable_id = b.id)
				""").query(Integer.class).single();
		assertThat(wrong).as(where).isZero();
	}

	private String scene(Address address) {
		Matcher found = SCENE.matcher(this.jdbc.sql("select state from dialogue where medium = ? and identifier = ?")
			.params(address.medium().name(), address.identifier())
			.query(String.class)
			.optional()
			.orElse(""));
		return found.find() ? found.group(1) : "";
	}

	private List<Outgoing> said(Address address) {
		return this.letterbox.of(address);
	}

}
