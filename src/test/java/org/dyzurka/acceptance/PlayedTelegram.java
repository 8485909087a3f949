package org.dyzurka.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bot API server that outlives the programs it serves. What residents do waits until a
 * later offset confirms it, or until the webhook took it; of two who fetch, the earlier
 * is sent away. Every node has a door of its own, so that they can be told apart.
 */
final class PlayedTelegram implements AutoCloseable {

	static final String TOKEN = "7000000003:PLAYED_not_a_secret_0000000000000000000";

	private static final JsonMapper json = new JsonMapper();

	private static final String BOT = "{\"id\":7,\"is_bot\":true,\"first_name\":\"D\",\"username\":\"dyzurka_test_bot\"}";

	private static final Pattern PART = Pattern.compile("name=\"(chat_id|caption|reply_markup)\"[^\\n]*\\r\\n"
			+ "(?:[A-Za-z-]+: [^\\n]*\\r\\n)*\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

	private static final int MOST_AT_ONCE = 100;

	private static final int FIRST_UPDATE = 500_000;

	private final List<HttpServer> doors = new CopyOnWriteArrayList<>();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition news = this.lock.newCondition();

	private final List<ObjectNode> updates = new ArrayList<>();

	private final List<Taken> taken = new CopyOnWriteArrayList<>();

	private int lastUpdate = FIRST_UPDATE;

	private int lastMessage = 1_000;

	private int poll;

	private int poller;

	private volatile Consumer<Taken> onTaking = (message) -> {
	};

	/** Another way in: its port stands for whoever uses it. */
	int door() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.createContext("/", this::handle);
			server.start();
			this.doors.add(server);
			return server.getAddress().getPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What points a program at a door. */
	static List<String> settings(int door) {
		return List.of("--dyzurka.telegram.token=" + TOKEN, "--dyzurka.telegram.api-url=http://127.0.0.1:" + door);
	}

	/** A resident writes. */
	void say(long chat, String text) {
		ObjectNode message = message(chat);
		message.put("text", text);
		add("message", message);
	}

	/** A resident presses a button of a message. */
	void press(long chat, int message, String data) {
		ObjectNode query = json.createObjectNode();
		query.put("id", chat + "-" + message + "-" + System.nanoTime());
		query.set("from", person(chat));
		query.put("chat_instance", "1");
		query.put("data", data);
		ObjectNode pressed = message(chat);
		pressed.put("message_id", message);
		query.set("message", pressed);
		add("callback_query", query);
	}

	/** What it took, in the order in which it did. */
	List<Taken> taken() {
		return this.taken;
	}

	/** What it took for a chat. */
	List<Taken> taken(long chat) {
		return this.taken.stream().filter((message) -> message.chat() == chat).toList();
	}

	/** Done with every message after it was taken and before whoever sent it hears so. */
	void onTaking(Consumer<Taken> what) {
		this.onTaking = what;
	}

	/** The door of who fetched last, 0 before anybody did. */
	int poller() {
		return locked(() -> this.poller);
	}

	/** How much residents have done. */
	int updates() {
		return locked(() -> this.lastUpdate - FIRST_UPDATE);
	}

	/** Updates that nobody has confirmed. */
	int unconfirmed() {
		return locked(this.updates::size);
	}

	/** The earliest of them. */
	Optional<JsonNode> earliest() {
		return locked(() -> this.updates.stream().findFirst().map(JsonNode.class::cast));
	}

	/** The webhook took it. */
	void confirm(JsonNode update) {
		boolean unused = locked(() -> this.updates.remove(update));
	}

	private void add(String kind, ObjectNode what) {
		boolean unused = locked(() -> {
			ObjectNode update = json.createObjectNode();
			update.put("update_id", ++this.lastUpdate);
			update.set(kind, what);
			this.news.signalAll();
			return this.updates.add(update);
		});
	}

	private <T> T locked(Supplier<T> what) {
		this.lock.lock();
		try {
			return what.get();
		}
		finally {
			this.lock.unlock();
		}
	}

	private ObjectNode message(long chat) {
		ObjectNode message = json.createObjectNode();
		message.put("message_id", locked(() -> ++this.lastMessage));
		message.put("date", System.currentTimeMillis() / 1000);
		message.putObject("chat").put("id", chat).put("type", "private");
		message.set("from", person(chat));
		return message;
	}

	private static ObjectNode person(long chat) {
		return json.createObjectNode()
			.put("id", chat)
			.put("is_bot", false)
			.put("first_name", "R")
			.put("language_code", "pl");
	}

	private void handle(HttpExchange exchange) throws IOException {
		String method = exchange.getRequestURI().getPath().replaceFirst("^/bot[^/]+/", "").toLowerCase(Locale.ROOT);
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String result = switch (method) {
			case "getupdates" -> fetch(json.readTree(body), exchange.getLocalAddress().getPort());
			case "getme" -> BOT;
			case "sendmessage" -> take(Taken.Kind.SENT, json.readTree(body));
			case "editmessagetext" -> take(Taken.Kind.EDITED, json.readTree(body));
			case "senddocument" -> take(Taken.Kind.SENT, parts(body));
			default -> "true";
		};
		boolean ok = !result.isEmpty();
		String answer = ok ? "{\"ok\":true,\"result\":%s}".formatted(result)
				: "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: terminated by other getUpdates request\"}";
		byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(ok ? 200 : 409, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	/** Empty for one that is sent away. */
	private String fetch(JsonNode asked, int door) {
		int offset = asked.path("offset").asInt(0);
		long until = System.nanoTime() + Duration.ofSeconds(asked.path("timeout").asInt(0)).toNanos();
		return locked(() -> {
			int self = ++this.poll;
			this.poller = door;
			this.news.signalAll();
			this.updates.removeIf((update) -> update.path("update_id").asInt() < offset);
			while (this.updates.isEmpty() && System.nanoTime() - until < 0) {
				awaitNews(until - System.nanoTime());
				if (self != this.poll) {
					return "";
				}
			}
			return json.writeValueAsString(this.updates.stream().limit(MOST_AT_ONCE).toList());
		});
	}

	private void awaitNews(long nanos) {
		try {
			long unused = this.news.awaitNanos(nanos);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String take(Taken.Kind kind, JsonNode call) {
		long chat = Long.parseLong(call.path("chat_id").asString());
		String text = call.path("text").asString("") + call.path("caption").asString("");
		Map<String, String> buttons = buttons(call.path("reply_markup"));
		Taken message = locked(() -> {
			int id = (kind == Taken.Kind.EDITED) ? call.path("message_id").asInt() : ++this.lastMessage;
			Taken one = new Taken(kind, chat, id, text, buttons);
			this.taken.add(one);
			return one;
		});
		this.onTaking.accept(message);
		return "{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":%d,\"type\":\"private\"}}".formatted(message.id(), chat);
	}

	private static Map<String, String> buttons(JsonNode markup) {
		JsonNode keyboard = markup.isString() ? json.readTree(markup.asString()) : markup;
		Map<String, String> buttons = new LinkedHashMap<>();
		keyboard.path("inline_keyboard")
			.forEach((row) -> row.forEach((button) -> buttons.put(button.path("text").asString(),
					button.path("callback_data").asString(""))));
		return buttons;
	}

	private static JsonNode parts(String body) {
		ObjectNode parts = json.createObjectNode();
		Matcher part = PART.matcher(body);
		while (part.find()) {
			parts.put(part.group(1), part.group(2));
		}
		return parts;
	}

	@Override
	public void close() {
		this.doors.forEach((door) -> door.stop(0));
	}

	/**
	 * A message that it took.
	 *
	 * @param kind whether it is a new one
	 * @param chat to whom
	 * @param id of the message
	 * @param text or caption
	 * @param buttons their data by their labels
	 */
	record Taken(Kind kind, long chat, int id, String text, Map<String, String> buttons) {

		enum Kind {

			/** A new message. */
			SENT,

			/** An earlier one says something else now. */
			EDITED

		}

	}

}
