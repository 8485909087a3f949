package org.dyzurka.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * A Bot API server that fails one request in five, whichever it is, in one of six ways.
 * Keeps what it took, in order and with whether the bot heard so.
 */
final class UnreliableBotApi implements AutoCloseable {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	/** The part of a multipart request. */
	private static final Pattern CHAT = Pattern.compile("name=\"chat_id\".*?\\r\\n\\r\\n(-?\\d+)", Pattern.DOTALL);

	private static final String BOT = "{\"id\":7,\"is_bot\":true,\"first_name\":\"D\",\"username\":\"dyzurka_test_bot\"}";

	private final HttpServer server;

	private final Random random;

	private final Map<Integer, String> updates = new TreeMap<>();

	private final Map<Long, List<Taken>> taken = new ConcurrentHashMap<>();

	private final Set<String> answeredPresses = ConcurrentHashMap.newKeySet();

	private final List<Fault> faults = new CopyOnWriteArrayList<>();

	private int lastUpdate = 1000;

	private int lastMessage = 100;

	UnreliableBotApi(long seed) {
		this.random = new Random(seed);
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

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** A resident writes. */
	synchronized void write(long chat, String text) {
		this.updates.put(++this.lastUpdate, """
				{"update_id":%1$d,"message":{"message_id":%2$d,"date":1764000000,"text":"%5$s",
				"from":%4$s,"chat":{"id":%3$d,"type":"private"}}}""".formatted(this.lastUpdate, ++this.lastMessage,
				chat, from(chat), text));
		notifyAll();
	}

	/**
	 * A resident presses a button.
	 * @return what the press is called
	 */
	synchronized String press(long chat, int message, String data) {
		String press = "press-" + ++this.lastUpdate;
		this.updates.put(this.lastUpdate, """
				{"update_id":%d,"callback_query":{"id":"%s","from":%s,"chat_instance":"1","data":"%s",
				"message":{"message_id":%d,"date":1764000000,"chat":{"id":%d,"type":"private"},"text":"?"}}}"""
			.formatted(this.lastUpdate, press, from(chat), data, message, chat));
		notifyAll();
		return press;
	}

	/** What was taken for a chat, in order. */
	List<Taken> taken(long chat) {
		return this.taken.getOrDefault(chat, List.of());
	}

	Set<String> answeredPresses() {
		return this.answeredPresses;
	}

	List<Fault> faults() {
		return this.faults;
	}

	private static String from(long user) {
		return "{\"id\":%d,\"is_bot\":false,\"first_name\":\"Ola\",\"language_code\":\"pl\"}".formatted(user);
	}

	private void handle(HttpExchange exchange) throws IOException {
		String method = exchange.getRequestURI().getPath().replaceFirst("^/bot[^/]+/", "").toLowerCase(Locale.ROOT);
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Fault fault = draw();
		if (fault == null) {
			answer(exchange, 200, serve(method, body, true));
			return;
		}
		this.faults.add(fault);
		switch (fault) {
			case SLOW -> {
				rest(Duration.ofMillis(700));
				answer(exchange, 200, serve(method, body, true));
			}
			case CUT_AFTER -> {
				serve(method, body, false);
				exchange.close();
			}
			case CUT_BEFORE -> exchange.close();
			case PROXY -> answer(exchange, 502, "<html><body>502 Bad Gateway</body></html>");
			case BROKEN ->
				answer(exchange, 500, "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}");
			case TOO_MANY -> answer(exchange, 429, """
					{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1",
					"parameters":{"retry_after":1}}""");
		}
	}

	private synchronized @Nullable Fault draw() {
		return (this.random.nextInt(5) == 0) ? Fault.values()[this.random.nextInt(Fault.values().length)] : null;
	}

	private String serve(String method, String body, boolean heard) throws IOException {
		return switch (method) {
			case "getupdates" -> ok(updates(MAPPER.readTree(body).path("offset").asInt()));
			case "getme" -> ok(BOT);
			case "sendmessage", "editmessagetext" -> take(MAPPER.readTree(body), heard);
			case "senddocument" -> takeFile(body, heard);
			case "answercallbackquery" -> {
				this.answeredPresses.add(MAPPER.readTree(body).path("callback_query_id").asText());
				yield ok("true");
			}
			default -> ok("true");
		};
	}

	private synchronized String take(JsonNode call, boolean heard) {
		long chat = Long.parseLong(call.path("chat_id").asText());
		int message = call.path("message_id").asInt(0);
		String said = call.path("text").asText() + call.path("reply_markup");
		boolean same = message != 0 && taken(chat).stream()
			.filter((earlier) -> earlier.message() == message)
			.reduce((earlier, later) -> later)
			.filter((shown) -> (shown.text() + shown.markup()).equals(said))
			.isPresent();
		int id = (message != 0) ? message : ++this.lastMessage;
		note(chat, new Taken(id, call.path("text").asText(), call.path("reply_markup"), heard));
		return same ? "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message is not modified\"}"
				: ok("{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":%d,\"type\":\"private\"}}".formatted(id, chat));
	}

	private synchronized String takeFile(String body, boolean heard) {
		Matcher chat = CHAT.matcher(body);
		if (!chat.find()) {
			throw new IllegalStateException("A file for nobody");
		}
		int id = ++this.lastMessage;
		note(Long.parseLong(chat.group(1)), new Taken(id, "(file)", MAPPER.createObjectNode(), heard));
		return ok("{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}".formatted(id));
	}

	private void note(long chat, Taken message) {
		this.taken.computeIfAbsent(chat, (key) -> new CopyOnWriteArrayList<>()).add(message);
	}

	/**
	 * Confirms up to the offset and gives the rest, after a little while if it is none.
	 */
	@SuppressWarnings("WaitNotInLoop") // an answer without updates is one too
	private synchronized String updates(int offset) {
		this.updates.keySet().removeIf((id) -> id < offset);
		if (this.updates.isEmpty()) {
			try {
				wait(1000);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		return new ArrayList<>(this.updates.values()).toString();
	}

	private static void rest(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String ok(String result) {
		return "{\"ok\":true,\"result\":%s}".formatted(result);
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(body.contains("\"error_code\":400") ? 400 : status, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * A message as it stands in a chat from then on.
	 *
	 * @param message its id
	 * @param text what it says
	 * @param markup its keyboard
	 * @param heard whether the bot was told that it was taken
	 */
	record Taken(int message, String text, JsonNode markup, boolean heard) {
	}

	/**
	 * How a request fails.
	 */
	enum Fault {

		PROXY, BROKEN, TOO_MANY, CUT_BEFORE, CUT_AFTER, SLOW

	}

}
