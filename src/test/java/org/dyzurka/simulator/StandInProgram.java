package org.dyzurka.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import org.awaitility.Awaitility;

/**
 * Stands where the program's webhooks are, answers as it is told, and keeps what it was
 * asked. Twilio's own library judges the signatures.
 */
final class StandInProgram implements AutoCloseable {

	static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

	static final String TOKEN = "secret";

	static final String NUMBER = "+48120000012";

	private final HttpServer server;

	private final Map<String, Function<Asked, Answer>> answers = new ConcurrentHashMap<>();

	private final List<Asked> asked = new CopyOnWriteArrayList<>();

	StandInProgram() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	URI url() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort());
	}

	TwilioAccount account() {
		return new TwilioAccount(ACCOUNT, TOKEN, NUMBER, url());
	}

	/** Answers at a path with this TwiML within a response. */
	void says(String path, String twiml) {
		answers(path, (asked) -> new Answer(200, "application/xml", "<Response>" + twiml + "</Response>"));
	}

	void answers(String path, Function<Asked, Answer> answer) {
		this.answers.put(path, answer);
	}

	List<Asked> asked(String path) {
		return this.asked.stream().filter((one) -> one.path().equals(path)).toList();
	}

	/** What it was asked last; the page may show a message that is still on its way. */
	Asked last(String path) {
		Awaitility.await().until(() -> !asked(path).isEmpty());
		return asked(path).getLast();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		URI target = exchange.getRequestURI();
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String url = url() + target.toString();
		Map<String, String> form = pairs(body);
		String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
		boolean signed = new RequestValidator(TOKEN).validate(url, form, signature);
		String query = target.getRawQuery();
		Asked one = new Asked(exchange.getRequestMethod(), target.getPath(), (query != null) ? query : "", form, signed,
				exchange.getRequestHeaders().getFirst("I-Twilio-Idempotency-Token"));
		this.asked.add(one);
		Answer answer = this.answers
			.getOrDefault(one.path(), (any) -> new Answer(200, "application/xml", "<Response/>"))
			.apply(one);
		byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", answer.type());
		exchange.sendResponseHeaders(answer.status(), (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static Map<String, String> pairs(String body) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
			String[] parts = pair.split("=", 2);
			pairs.put(decoded(parts[0]), decoded(parts[1]));
		}
		return pairs;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	record Asked(String method, String path, String query, Map<String, String> form, boolean signed, String token) {

	}

	record Answer(int status, String type, String body) {

	}

}
