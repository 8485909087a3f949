package org.dyzurka.acceptance;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dyzurka.acceptance.ToldBookings.Told;
import org.dyzurka.consultation.Poland;
import org.dyzurka.resident.Medium;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what residents were told with what is stored, after all has been said.
 */
final class CrashAudit {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private final JdbcClient jdbc;

	private final PlayedTelegram telegram;

	private final PlayedTwilio twilio;

	/** How often a message to somebody was in the hand of a node that was killed. */
	private final Map<String, Integer> inHand;

	CrashAudit(JdbcClient jdbc, PlayedTelegram telegram, PlayedTwilio twilio, Map<String, Integer> inHand) {
		this.jdbc = jdbc;
		this.telegram = telegram;
		this.twilio = twilio;
		this.inHand = Map.copyOf(inHand);
	}

	/** Whom a message was for that nodes had in hand. */
	static List<String> inHand(JdbcClient jdbc) {
		return jdbc.sql("select identifier from outgoing where state = 'SENDING'")
			.query((row, number) -> row.getString(1))
			.list();
	}

	/** Messages that have not ended, or failed. */
	static List<String> unsent(JdbcClient jdbc) {
		return jdbc.sql("""
				select concat(medium, ' ', urgency, ' ', state, ' ', coalesce(reason, '')) from outgoing
				where state <> 'SENT'
				""").query((row, number) -> row.getString(1)).list();
	}

	/** Taken seats are those of the live bookings, the holds and the offers. */
	void placesAddUp() {
		List<String> wrong = this.jdbc
			.sql("""
					select cast(b.id as varchar) from bookable b where b.taken > b.capacity
						or b.booked <> (select coalesce(sum(k.seats), 0) from booking k where k.bookable_id = b.id and k.live)
						or b.taken <> b.booked
							+ (select coalesce(sum(h.seats), 0) from booking_hold h where h.bookable_id = b.id)
							+ (select coalesce(sum(p.seats), 0) from kept_place p where p.bookable_id = b.id)
					""")
			.query((row, number) -> row.getString(1))
			.list();
		assertThat(wrong).as("bookables whose places do not add up").isEmpty();
	}

	/** Whoever was told of a booking has it, and whoever has one was told of it. */
	void toldIsStored(Map<Device, ToldBookings> writers, List<CallWalker> callers, Words words) {
		int bookings = 0;
		for (Map.Entry<Device, ToldBookings> writer : writers.entrySet()) {
			List<Told> stored = switch (writer.getKey()) {
				case Device.Chat(PlayedTelegram unused, long chat) -> of(Medium.TELEGRAM, Long.toString(chat));
				case Device.Mobile mobile -> of(Medium.SMS, mobile.number());
			};
			assertThat(writer.getValue().present().stream().toList()).as("told to %s", writer.getKey().heard())
				.isEqualTo(stored);
			bookings += stored.size();
		}
		for (CallWalker telephone : callers) {
			for (String number : telephone.numbers()) {
				bookings += toldIsStored(number, telephone.told().get(number), words);
			}
		}
		System.out.println("Told and stored: " + bookings + " bookings");
		assertThat(bookings).as("bookings").isPositive();
	}

	private int toldIsStored(String number, @Nullable String heard, Words words) {
		List<Told> stored = stored("b.number = ?", number);
		ToldBookings texts = new ToldBookings();
		texts.hear(this.twilio.taken(number).stream().map(PlayedTwilio.Taken::body).toList());
		assertThat(texts.present().stream().toList()).as("written to %s, who heard %s", number, heard)
			.isEqualTo(stored);
		assertThat(heard != null).as("heard by %s: %s", number, heard).isEqualTo(!stored.isEmpty());
		stored.forEach((booking) -> assertThat(heard).contains(words.spoken(Locale.of("pl")).pairs(booking.code())));
		return stored.size();
	}

	/** Every message of Telegram's came in once. */
	void everythingCameInOnce() {
		Integer received = this.jdbc.sql("select count(*) from received where medium = 'TELEGRAM'")
			.query(Integer.class)
			.single();
		assertThat(received).isEqualTo(this.telegram.updates());
	}

	/**
	 * Each message went out once and in its order; once more only what was in the hand of
	 * a node that was killed, where the provider does not tell whether it took it.
	 */
	void everythingWentOutOnce() {
		Map<String, List<String>> taken = new HashMap<>();
		this.telegram.taken()
			.forEach((message) -> taken.computeIfAbsent(Long.toString(message.chat()), (chat) -> new ArrayList<>())
				.add(Integer.toString(message.id())));
		int twice = 0;
		for (Map.Entry<String, List<String>> chat : taken.entrySet()) {
			int more = chat.getValue().size() - rows(Medium.TELEGRAM, chat.getKey());
			assertThat(more).as("messages to chat %s that went twice", chat.getKey())
				.isBetween(0, this.inHand.getOrDefault(chat.getKey(), 0));
			twice += more;
			inOrder(Medium.TELEGRAM, chat.getKey(), chat.getValue());
		}
		Map<String, List<String>> texts = new HashMap<>();
		this.twilio.taken()
			.forEach((text) -> texts.computeIfAbsent(text.to(), (number) -> new ArrayList<>()).add(text.sid()));
		texts.forEach((number, sids) -> {
			assertThat(sids).as("texts to %s", number).hasSize(rows(Medium.SMS, number));
			inOrder(Medium.SMS, number, sids);
		});
		System.out.println("Went out: " + this.telegram.taken().size() + " messages and " + this.twilio.taken().size()
				+ " texts, of which twice: " + twice);
	}

	/** Whether those who say nothing were written to. */
	static boolean theSilentAreReached(PlayedTelegram telegram, PlayedTwilio twilio) {
		Set<Long> chats = telegram.taken().stream().map(PlayedTelegram.Taken::chat).collect(Collectors.toSet());
		Set<String> numbers = twilio.taken().stream().map(PlayedTwilio.Taken::to).collect(Collectors.toSet());
		return chats.containsAll(CrashTown.READERS) && chats.containsAll(CrashTown.REMINDED)
				&& numbers.containsAll(CrashTown.TEXT_READERS);
	}

	/** Each of those who say nothing heard what was for them. */
	void theSilentWereReached() {
		CrashTown.READERS.forEach((chat) -> heard(chat, CrashTown.ANNOUNCED));
		CrashTown.REMINDED.forEach((chat) -> heard(chat, "Przypominamy"));
		CrashTown.TEXT_READERS.forEach((number) -> assertThat(this.twilio.taken(number)).as("texts to %s", number)
			.filteredOn((text) -> text.body().contains(CrashTown.ANNOUNCED))
			.hasSize(1));
	}

	private void heard(long chat, String words) {
		long times = this.telegram.taken(chat).stream().filter((message) -> message.text().contains(words)).count();
		assertThat(times).as("how often %d heard: %s", chat, words)
			.isBetween(1L, 1L + this.inHand.getOrDefault(Long.toString(chat), 0));
	}

	private void inOrder(Medium medium, String identifier, List<String> taken) {
		List<String> recorded = this.jdbc
			.sql("select provider_id from outgoing where medium = ? and identifier = ? and turn = 0 order by id")
			.params(medium.name(), identifier)
			.query((row, number) -> row.getString(1))
			.list();
		if (!recorded.isEmpty()) {
			assertThat(taken).as("to %s", identifier).containsSubsequence(recorded);
		}
	}

	private int rows(Medium medium, String identifier) {
		return this.jdbc.sql("select count(*) from outgoing where medium = ? and identifier = ?")
			.params(medium.name(), identifier)
			.query(Integer.class)
			.single();
	}

	private List<Told> of(Medium medium, String identifier) {
		return stored("exists (select 1 from resident_address a where a.resident_id = b.resident_id"
				+ " and a.medium = '" + medium + "' and a.identifier = ?)", identifier);
	}

	private List<Told> stored(String where, String parameter) {
		return this.jdbc.sql("""
				select b.code, k.starts_at from booking b join bookable k on k.id = b.bookable_id
				where b.live and\s""" + where)
			.param(parameter)
			.query((row, number) -> new Told(row.getString("code"),
					TIME.format(row.getObject("starts_at", OffsetDateTime.class).atZoneSameInstant(Poland.ZONE))))
			.list();
	}

}
