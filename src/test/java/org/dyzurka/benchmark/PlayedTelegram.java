package org.dyzurka.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Bot API server that takes every message at once, unless a limit is enforced, and
 * shows each chat what was said to it.
 */
final class PlayedTelegram implements AutoCloseable {

	private static final String BOT = "{\"id\":7,\"is_bot\":true,\"first_name\":\"D\",\"username\":\"dyzurka_test_bot\"}";

	private final JsonMapper json = new JsonMapper();

	private final HttpServer server;

	private final AtomicInteger messages = new AtomicInteger();

	private final Map<Long, BlockingQueue<Said>> chats = new ConcurrentHashMap<>();

	private volatile Limit limit = Limit.NONE;

	PlayedTelegram() throws IOException {
		// Else each answer waits for the program to acknowledge its head
		System.setProperty("sun.net.httpserver.nodelay", "true");
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** From now on messages that come too fast are refused. */
	void enforce(Limit enforced) {
		this.limit = enforced;
	}

	/** What is said to a chat from now on that has buttons; until it is left. */
	BlockingQueue<Said> enter(long chat) {
		return this.chats.computeIfAbsent(chat, (id) -> new LinkedBlockingQueue<>());
	}

	void leave(long chat) {
		this.chats.remove(chat);
	}

	private void handle(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		String path = exchange.getRequestURI().getPath();
		String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		switch (method) {
			case "getme" -> answer(exchange, 200, "{\"ok\":true,\"result\":%s}".formatted(BOT));
			case "sendmessage", "editmessagetext" -> message(exchange, body);
			case "senddocument" -> take(exchange);
			default -> answer(exchange, 200, "{\"ok\":true,\"result\":true}");
		}
	}

	private void message(HttpExchange exchange, byte[] body) throws IOException {
		JsonNode message = this.json.readTree(body);
		long chat = message.path("chat_id").asLong();
		int retryAfter = this.limit.refuses(chat, System.nanoTime());
		if (retryAfter > 0) {
			answer(exchange, 429, """
					{"ok":false,"error_code":429,"description":"Too Many Requests: retry after %1$d",
					"parameters":{"retry_after":%1$d}}""".formatted(retryAfter));
			return;
		}
		int id = take(exchange);
		BlockingQueue<Said> listening = this.chats.get(chat);
		List<Button> buttons = buttons(message.path("reply_markup").path("inline_keyboard"));
		if (listening != null && !buttons.isEmpty()) {
			listening.add(new Said(id, message.path("text").asString(""), buttons));
		}
	}

	private int take(HttpExchange exchange) throws IOException {
		int id = this.messages.incrementAndGet();
		answer(exchange, 200, """
				{"ok":true,"result":{"message_id":%d,"date":1,"chat":{"id":1,"type":"private"}}}""".formatted(id));
		return id;
	}

	private static List<Button> buttons(JsonNode keyboard) {
		List<Button> buttons = new ArrayList<>();
		for (JsonNode row : keyboard) {
			for (JsonNode button : row) {
				if (button.hasNonNull("callback_data")) {
					buttons.add(new Button(button.path("text").asString(), button.path("callback_data").asString()));
				}
			}
		}
		return buttons;
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * A message with buttons.
	 */
	record Said(int message, String text, List<Button> buttons) {
	}

	/**
	 * A button.
	 *
	 * @param data what its press says
	 */
	record Button(String label, String data) {
	}

	/** A server's patience. */
	interface Limit {

		/** Everything is taken. */
		Limit NONE = (chat, nanoTime) -> 0;

		/**
		 * Whether a message comes too fast.
		 * @return how many seconds to wait before anything, or 0 when it is taken
		 */
		int refuses(long chat, long nanoTime);

	}

}
