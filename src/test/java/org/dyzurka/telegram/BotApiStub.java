package org.dyzurka.telegram;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A Bot API server of a few lines: remembers every call, gives updates until they are
 * confirmed, and answers as badly as a test asks for.
 */
class BotApiStub implements AutoCloseable {

	static final Answer GATEWAY_BROKEN = new Answer(502, "<html><body>502 Bad Gateway</body></html>", Duration.ZERO);

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final HttpServer server;

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private final Map<String, Queue<Answer>> prepared = new ConcurrentHashMap<>();

	private final List<Pending> updates = new ArrayList<>();

	private final AtomicInteger messageIds = new AtomicInteger(1000);

	BotApiStub() {
		this(0);
	}

	BotApiStub(int port) {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	URI url() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** The next calls of a method are answered thus, one each. */
	void prepare(String method, Answer... answers) {
		this.prepared.computeIfAbsent(method.toLowerCase(Locale.ROOT), (name) -> new ConcurrentLinkedQueue<>())
			.addAll(List.of(answers));
	}

	/** Something that a resident did. */
	void update(int id, String json) {
		synchronized (this.updates) {
			this.updates.add(new Pending(id, json));
			this.updates.notifyAll();
		}
	}

	List<Call> calls(String method) {
		return this.calls.stream().filter((call) -> call.method().equalsIgnoreCase(method)).toList();
	}

	int unconfirmed() {
		synchronized (this.updates) {
			return this.updates.size();
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	static Answer fault(int code, String description) {
		return new Answer(code, "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description),
				Duration.ZERO);
	}

	static Answer tooMany(int seconds) {
		return new Answer(429, """
				{"ok":false,"error_code":429,"description":"Too Many Requests: retry after %1$d",
				"parameters":{"retry_after":%1$d}}""".formatted(seconds), Duration.ZERO);
	}

	static Answer result(String json) {
		return new Answer(200, "{\"ok\":true,\"result\":%s}".formatted(json), Duration.ZERO);
	}

	static Answer never() {
		return new Answer(200, "", Duration.ofMinutes(1));
	}

	private void handle(HttpExchange exchange) throws IOException {
		String method = exchange.getRequestURI().getPath().replaceFirst("^/bot[^/]+/", "").toLowerCase(Locale.ROOT);
		Call call = new Call(method, exchange.getRequestHeaders().getFirst("Content-Type"),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), System.nanoTime());
		this.calls.add(call);
		Answer answer = this.prepared.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
		try {
			if (answer == null) {
				answer = new Answer(200, "{\"ok\":true,\"result\":%s}".formatted(result(call)), Duration.ZERO);
			}
			Thread.sleep(answer.delay());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return;
		}
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(answer.status(), body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	private String result(Call call) throws InterruptedException {
		return switch (call.method()) {
			case "getupdates" -> updates(call.json().path("offset").asInt());
			case "sendmessage", "editmessagetext" -> "{%s}".formatted(message());
			case "senddocument" -> "{%s,\"document\":{\"file_id\":\"file-%d\",\"file_unique_id\":\"x\"}}"
				.formatted(message(), this.messageIds.get());
			case "getme" -> "{\"id\":7,\"is_bot\":true,\"first_name\":\"D\",\"username\":\"dyzurka_test_bot\"}";
			default -> "true";
		};
	}

	private String message() {
		return "\"message_id\":%d,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}"
			.formatted(this.messageIds.incrementAndGet());
	}

	/** Confirms up to the offset, then gives what is left, waiting a little for more. */
	private String updates(int offset) throws InterruptedException {
		synchronized (this.updates) {
			List<Integer> ids = this.updates.stream().map(Pending::id).toList();
			int confirmed = ids.indexOf(offset - 1);
			this.updates.subList(0, confirmed + 1).clear();
			if (this.updates.isEmpty()) {
				this.updates.wait(200);
			}
			return this.updates.stream().map(Pending::json).toList().toString();
		}
	}

	record Call(String method, String contentType, String body, long at) {

		JsonNode json() {
			try {
				return MAPPER.readTree(this.body);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		String text() {
			return json().path("text").asText();
		}

		String chat() {
			return json().path("chat_id").asText();
		}

	}

	record Answer(int status, String body, Duration delay) {

		Answer after(Duration wait) {
			return new Answer(this.status, this.body, wait);
		}

	}

	private record Pending(int id, String json) {
	}

}
