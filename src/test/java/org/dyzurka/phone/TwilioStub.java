package org.dyzurka.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Twilio's REST server for messages in a few lines: takes them, lists them, and answers
 * as badly as a test asks for.
 */
class TwilioStub implements AutoCloseable {

	/** Takes the message and breaks off. */
	static final Answer TAKEN_AND_CUT_OFF = new Answer(0, "", true, Duration.ZERO);

	static final Answer CUT_OFF = new Answer(0, "", false, Duration.ZERO);

	static final Answer GATEWAY_BROKEN = new Answer(502, "<html><body>502 Bad Gateway</body></html>", false,
			Duration.ZERO);

	private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private static final AtomicInteger SIDS = new AtomicInteger();

	private final HttpServer server;

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private final List<Taken> taken = new CopyOnWriteArrayList<>();

	private final Map<String, Queue<Answer>> prepared = new ConcurrentHashMap<>();

	private volatile Clock clock = Clock.systemUTC();

	TwilioStub() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	static Answer fault(int status, int code) {
		return new Answer(status, """
				{"code":%d,"message":"a +48 number","more_info":"https://www.twilio.com","status":%d}
				""".formatted(code, status), false, Duration.ZERO);
	}

	static Answer takenAndSilent() {
		return new Answer(201, "{}", true, Duration.ofSeconds(5));
	}

	URI url() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** The next messages to a number are answered thus, one each. */
	void prepare(String to, Answer... answers) {
		this.prepared.computeIfAbsent(to, (number) -> new ConcurrentLinkedQueue<>()).addAll(List.of(answers));
	}

	/** What time it is at Twilio. */
	void live(Clock time) {
		this.clock = time;
	}

	/** Attempts to send to a number. */
	List<Call> attempts(String to) {
		return this.calls.stream().filter((call) -> call.method().equals("POST") && call.to().equals(to)).toList();
	}

	List<Call> lookUps(String to) {
		return this.calls.stream().filter((call) -> call.method().equals("GET") && call.to().equals(to)).toList();
	}

	/** What the server would deliver to a number. */
	List<Taken> taken(String to) {
		return this.taken.stream().filter((message) -> message.to().equals(to)).toList();
	}

	List<String> texts(String to) {
		return taken(to).stream().map(Taken::body).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		boolean post = exchange.getRequestMethod().equals("POST");
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Form form = Form.of(post ? body : exchange.getRequestURI().getRawQuery());
		Call call = new Call(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
				exchange.getRequestHeaders().getFirst("Authorization"), form);
		this.calls.add(call);
		if (!post) {
			respond(exchange, 200, list(call));
			return;
		}
		Answer answer = this.prepared.getOrDefault(call.to(), new ConcurrentLinkedQueue<>()).poll();
		if (answer == null) {
			respond(exchange, 201, json(take(form)));
			return;
		}
		if (answer.taken()) {
			take(form);
		}
		rest(answer.delay());
		if (answer.status() == 0) {
			exchange.close();
			return;
		}
		if (answer.status() == 429) {
			exchange.getResponseHeaders().add("Retry-After", "7");
		}
		respond(exchange, answer.status(), answer.body());
	}

	private Taken take(Form form) {
		Taken message = new Taken("SM%032x".formatted(SIDS.incrementAndGet()), form.first("To"), form.first("From"),
				form.first("Body"), ZonedDateTime.now(this.clock).format(RFC_2822));
		this.taken.add(message);
		return message;
	}

	private String list(Call call) {
		List<String> messages = taken(call.to()).reversed()
			.stream()
			.filter((message) -> message.from().equals(call.form().first("From")))
			.map(TwilioStub::json)
			.toList();
		return """
				{"messages":[%s],"page":0,"page_size":50,"first_page_uri":"/x","uri":"/x","next_page_uri":null}
				""".formatted(String.join(",", messages));
	}

	private static String json(Taken message) {
		return """
				{"sid":"%s","to":"%s","from":"%s","body":"%s","status":"queued","date_created":"%s","error_code":null}
				""".formatted(message.sid(), message.to(), message.from(),
				message.body().replace("\"", "\\\"").replace("\n", "\\n"), message.created());
	}

	private static void rest(Duration delay) {
		try {
			Thread.sleep(delay);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void respond(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders()
			.add("Content-Type", text.startsWith("<") ? "text/html" : "application/json; charset=utf-8");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	record Answer(int status, String body, boolean taken, Duration delay) {
	}

	record Call(String method, String path, String authorization, Form form) {

		String to() {
			return this.form.first("To");
		}

	}

	record Taken(String sid, String to, String from, String body, String created) {
	}

}
