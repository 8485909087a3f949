package org.dyzurka.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twilio's REST server for messages, which outlives the programs it serves: takes text
 * messages and lists what it has taken.
 */
final class PlayedTwilio implements AutoCloseable {

	static final String TOKEN = "0123456789abcdef0123456789abcdef";

	static final String NUMBER = "+48120000012";

	private static final String ACCOUNT = "AC00000000000000000000000000000003";

	private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private static final JsonMapper json = new JsonMapper();

	private final HttpServer server;

	private final List<Taken> taken = new CopyOnWriteArrayList<>();

	private final AtomicInteger numbers = new AtomicInteger();

	PlayedTwilio() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	/** What points a program here. */
	List<String> settings() {
		return List.of("--dyzurka.twilio.account-sid=" + ACCOUNT, "--dyzurka.twilio.auth-token=" + TOKEN,
				"--dyzurka.twilio.number=" + NUMBER, "--dyzurka.twilio.sms-interval=20ms",
				"--dyzurka.twilio.api-url=http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** What it took, in the order in which it did. */
	List<Taken> taken() {
		return this.taken;
	}

	/** What it took for a number. */
	List<Taken> taken(String number) {
		return this.taken.stream().filter((message) -> message.to().equals(number)).toList();
	}

	private void handle(HttpExchange exchange) throws IOException {
		boolean post = exchange.getRequestMethod().equals("POST");
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Map<String, String> fields = fields(post ? body : exchange.getRequestURI().getRawQuery());
		String answer = json.writeValueAsString(post ? take(fields).shown() : list(fields.getOrDefault("To", "")));
		byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
		exchange.sendResponseHeaders(post ? 201 : 200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private Taken take(Map<String, String> fields) {
		Taken message = new Taken("SM%032x".formatted(this.numbers.incrementAndGet()), fields.getOrDefault("To", ""),
				fields.getOrDefault("Body", ""), ZonedDateTime.now(ZoneOffset.UTC).format(RFC_2822));
		this.taken.add(message);
		return message;
	}

	private Map<String, Object> list(String to) {
		List<Map<String, Object>> newestFirst = taken(to).reversed().stream().map(Taken::shown).toList();
		return Map.of("messages", newestFirst, "page", 0, "page_size", 100, "first_page_uri", "/x", "uri", "/x");
	}

	private static Map<String, String> fields(String form) {
		Map<String, String> fields = new HashMap<>();
		for (String field : form.split("&")) {
			String[] parts = field.split("=", 2);
			fields.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
					URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
		}
		return fields;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * A text message that it took.
	 *
	 * @param sid how it is called
	 * @param to the number
	 * @param body its words
	 * @param created when
	 */
	record Taken(String sid, String to, String body, String created) {

		Map<String, Object> shown() {
			return Map.of("sid", this.sid, "to", this.to, "from", NUMBER, "body", this.body, "status", "queued",
					"date_created", this.created);
		}

	}

}
