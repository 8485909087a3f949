package org.dyzurka;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Telegram and Twilio as far as a first message on each needs them.
 */
final class PlayedProviders implements AutoCloseable {

	private static final String TOKEN = "7000000009:README_not_a_secret_0000000000000000";

	private static final String TWILIO_TOKEN = "README_not_a_secret";

	private static final String ACCOUNT = "AC00000000000000000000000000000009";

	private static final String NUMBER = "+48120000099";

	private final HttpServer server;

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private final AtomicReference<String> updates = new AtomicReference<>("[]");

	PlayedProviders() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	/** What only a city can have, and where it is played instead. */
	Map<String, String> settings() {
		String url = "http://127.0.0.1:" + this.server.getAddress().getPort();
		return Map.of("DYZURKA_TELEGRAM_TOKEN", TOKEN, "DYZURKA_TELEGRAM_API_URL", url, "DYZURKA_TWILIO_ACCOUNT_SID",
				ACCOUNT, "DYZURKA_TWILIO_AUTH_TOKEN", TWILIO_TOKEN, "DYZURKA_TWILIO_NUMBER", NUMBER,
				"DYZURKA_TWILIO_API_URL", url, "SPRING_MAIL_HOST", "localhost", "SPRING_MAIL_USERNAME", "x",
				"SPRING_MAIL_PASSWORD", "x");
	}

	/** Somebody writes to the bot. */
	void telegramHas(long chat, String text) {
		this.updates.set("""
				[{"update_id":1,"message":{"message_id":1,"date":1,"text":"%s","chat":{"id":%2$d,"type":"private"},
				"from":{"id":%2$d,"is_bot":false,"first_name":"Z","language_code":"pl"}}}]""".formatted(text, chat));
	}

	/** Whether the program called what ends so. */
	boolean saidBy(String method) {
		return this.asked.stream().anyMatch((path) -> path.endsWith(method));
	}

	/** A text message as Twilio brings it. */
	static String form(String from) {
		return fields(from).entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.reduce((one, other) -> one + "&" + other)
			.orElseThrow();
	}

	/** Twilio, "Validating Signatures from Twilio". */
	static String signature(String publicUrl, String from) throws GeneralSecurityException {
		StringBuilder signed = new StringBuilder(publicUrl + "/twilio/sms");
		new TreeMap<>(fields(from)).forEach((name, value) -> signed.append(name).append(value));
		Mac mac = Mac.getInstance("HmacSHA1");
		mac.init(new SecretKeySpec(TWILIO_TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
		return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private static Map<String, String> fields(String from) {
		return Map.of("MessageSid", "SM00000000000000000000000000000009", "AccountSid", ACCOUNT, "From", from, "To",
				NUMBER, "Body", "DYZUR", "NumMedia", "0");
	}

	private void handle(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath().toLowerCase(Locale.ROOT);
		exchange.getRequestBody().readAllBytes();
		this.asked.add(path);
		boolean twilio = path.startsWith("/2010-04-01/");
		byte[] answer = (twilio ? "{\"sid\":\"SM0000000000000000000000000000000a\",\"status\":\"queued\"}"
				: "{\"ok\":true,\"result\":%s}".formatted(result(path.replaceFirst(".*/", ""))))
			.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(twilio ? 201 : 200, answer.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(answer);
		}
	}

	private String result(String method) {
		return switch (method) {
			case "getupdates" -> poll();
			case "getme" -> "{\"id\":7,\"is_bot\":true,\"first_name\":\"D\",\"username\":\"dyzurka_test_bot\"}";
			case "sendmessage", "editmessagetext" ->
				"{\"message_id\":9,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}";
			default -> "true";
		};
	}

	private String poll() {
		try {
			Thread.sleep(Duration.ofMillis(300));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return this.updates.getAndSet("[]");
	}

}
