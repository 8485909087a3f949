package org.dyzurka.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A Bot API server that outlives the program: takes every message at once and remembers
 * to whom.
 */
final class PlayedBotApi implements AutoCloseable {

	private static final Pattern CHAT = Pattern.compile("\"chat_id\"\\s*:\\s*\"?(\\d+)");

	private static final String BOT = "{\"id\":7,\"is_bot\":true,\"first_name\":\"D\",\"username\":\"dyzurka_test_bot\"}";

	private final HttpServer server;

	private final List<Long> taken = new CopyOnWriteArrayList<>();

	private final AtomicInteger asked = new AtomicInteger();

	private volatile IntPredicate takes = (number) -> true;

	PlayedBotApi() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** The chats in the order in which it took a message for them. */
	List<Long> taken() {
		return this.taken;
	}

	/** Whether it takes a message, by its number; one that is not taken has no answer. */
	void takes(IntPredicate whether) {
		this.takes = whether;
	}

	private void handle(HttpExchange exchange) throws IOException {
		String method = exchange.getRequestURI().getPath().replaceFirst("^/bot[^/]+/", "").toLowerCase(Locale.ROOT);
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String result = switch (method) {
			case "getupdates" -> quiet();
			case "getme" -> BOT;
			case "sendmessage" -> take(body);
			default -> "true";
		};
		if (result.isEmpty()) {
			exchange.close();
			return;
		}
		byte[] answer = "{\"ok\":true,\"result\":%s}".formatted(result).getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, answer.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(answer);
		}
	}

	private String take(String body) {
		int number = this.asked.incrementAndGet();
		Matcher chat = CHAT.matcher(body);
		if (!chat.find() || !this.takes.test(number)) {
			return "";
		}
		this.taken.add(Long.valueOf(chat.group(1)));
		return "{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}".formatted(number);
	}

	private static String quiet() {
		try {
			Thread.sleep(Duration.ofMillis(300));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return "[]";
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
