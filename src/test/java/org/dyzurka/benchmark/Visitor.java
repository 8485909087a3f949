package org.dyzurka.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.dyzurka.benchmark.PlayedTelegram.Button;
import org.dyzurka.benchmark.PlayedTelegram.Said;

/**
 * A resident who books by the shortest way: opens a link, chooses a language, then does
 * what the buttons offer. Five turns, if nobody else was faster.
 */
final class Visitor {

	/** Update ids and chats are never used twice in a run. */
	private static final AtomicInteger numbers = new AtomicInteger();

	private static final long FIRST_CHAT = 5_000_000_000L;

	private static final int MOST_TURNS = 15;

	private static final int MOST_ATTEMPTS = 10;

	private static final int PATIENCE_SECONDS = 60;

	private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d.*");

	private static final Pattern PEOPLE = Pattern.compile("1 osoba");

	private final Wire wire;

	private final PlayedTelegram telegram;

	private final String secret;

	private final Course course;

	Visitor(Wire wire, PlayedTelegram telegram, String secret, Course course) {
		this.wire = wire;
		this.telegram = telegram;
		this.secret = secret;
		this.course = course;
	}

	/** Books once, as somebody who never wrote before. */
	void book(String link) throws IOException, InterruptedException, TimeoutException {
		long chat = FIRST_CHAT + numbers.incrementAndGet();
		BlockingQueue<Said> answers = this.telegram.enter(chat);
		try {
			Said said = turn(text(chat, "/start " + link), answers);
			for (int turns = 1; !isBooked(said); turns++) {
				if (turns == MOST_TURNS) {
					throw new IllegalStateException("No booking after %d turns: %s".formatted(turns, said));
				}
				said = turn(next(chat, said), answers);
			}
		}
		finally {
			this.telegram.leave(chat);
		}
	}

	private static boolean isBooked(Said said) {
		return said.buttons().stream().anyMatch((button) -> button.label().startsWith("Zarezerwuj coś jeszcze"));
	}

	private static String next(long chat, Said said) {
		for (Pattern wish : List.of(Pattern.compile("Polski"), Pattern.compile("Rezerwuję"), PEOPLE,
				Pattern.compile("Niczego.*"))) {
			for (Button button : said.buttons()) {
				if (wish.matcher(button.label()).matches()) {
					return pressed(chat, said.message(), button.data());
				}
			}
		}
		List<Button> times = said.buttons().stream().filter((one) -> TIME.matcher(one.label()).matches()).toList();
		if (!times.isEmpty()) {
			Button any = times.get(ThreadLocalRandom.current().nextInt(times.size()));
			return pressed(chat, said.message(), any.data());
		}
		return text(chat, "asystent rodziny");
	}

	private Said turn(String update, BlockingQueue<Said> answers)
			throws IOException, InterruptedException, TimeoutException {
		long due = this.course.next();
		String headers = "Content-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: " + this.secret + "\r\n";
		send(headers, update.getBytes(StandardCharsets.UTF_8));
		this.course.taken(System.nanoTime() - due);
		Said said = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
		if (said == null) {
			throw new TimeoutException("No answer within %d s".formatted(PATIENCE_SECONDS));
		}
		this.course.answered(System.nanoTime() - due);
		return said;
	}

	/** Telegram sends an update again until it is taken. */
	private void send(String headers, byte[] update) throws IOException, InterruptedException {
		for (int attempt = 1;; attempt++) {
			int status = this.wire.ask("POST", "/telegram/webhook", headers, update).status();
			if (status == 200) {
				return;
			}
			if (status != 503 || attempt == MOST_ATTEMPTS) {
				throw new IllegalStateException("The webhook answered " + status);
			}
			Thread.sleep(Duration.ofSeconds(1));
		}
	}

	private static String text(long chat, String text) {
		int id = numbers.incrementAndGet();
		return """
				{"update_id":%1$d,"message":{"message_id":%1$d,"date":1764000000,"text":"%4$s","from":%3$s,
				"chat":{"id":%2$d,"type":"private","first_name":"Ola"}}}""".formatted(id, chat, from(chat), text);
	}

	private static String pressed(long chat, int message, String data) {
		int id = numbers.incrementAndGet();
		return """
				{"update_id":%d,"callback_query":{"id":"c%d","from":%s,"chat_instance":"1","data":"%s",
				"message":{"message_id":%d,"date":1764000000,"chat":{"id":%d,"type":"private"},"text":"?"}}}"""
			.formatted(id, id, from(chat), data, message, chat);
	}

	private static String from(long user) {
		return "{\"id\":%d,\"is_bot\":false,\"first_name\":\"Ola\",\"language_code\":\"pl\"}".formatted(user);
	}

}
