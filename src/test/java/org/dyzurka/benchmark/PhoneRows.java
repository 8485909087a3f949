package org.dyzurka.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpServer;
import org.dyzurka.benchmark.Postgres.Database;

/**
 * Turns of calls and of text messages, signed as Twilio does, at an even fifty a second.
 */
final class PhoneRows implements Measurement {

	private static final String TOKEN = "benchmark";

	private static final String ORIGIN = "https://dyzurka.example.org";

	private static final double TURNS_PER_SECOND = 50;

	private static final double GOAL_MILLIS = 150;

	/** What a refusal for want of a connection counts as. */
	private static final long REFUSED = 10_000_000_000L;

	private static final int STEPS = 4;

	private static final Pattern ACTION = Pattern.compile("action=\"" + ORIGIN + "([^\"]+)\"");

	private final AtomicInteger numbers = new AtomicInteger();

	@Override
	public String name() {
		return "phone";
	}

	@Override
	public List<Row> measure(Bench bench) throws Exception {
		Database database = bench.postgres().create(name());
		HttpServer twilio = twilio();
		List<String> arguments = new ArrayList<>(database.arguments());
		arguments.add(Campaign.SUMMER.write(bench.folder()));
		arguments.addAll(List.of("--dyzurka.twilio.account-sid=AC123", "--dyzurka.twilio.auth-token=" + TOKEN,
				"--dyzurka.twilio.number=+48221234567", "--dyzurka.twilio.sms-interval=0s",
				"--dyzurka.twilio.api-url=http://127.0.0.1:" + twilio.getAddress().getPort(),
				"--dyzurka.public-url=" + ORIGIN));
		try (ServedProgram program = ServedProgram.start(bench, arguments)) {
			run(program, bench.scale(), this::call);
			Figures calls = run(program, bench.scale(), this::call);
			run(program, bench.scale(), this::text);
			Figures texts = run(program, bench.scale(), this::text);
			return List.of(row("a turn of a call", calls), row("a text message", texts));
		}
		finally {
			twilio.stop(0);
		}
	}

	private static Row row(String what, Figures figures) {
		return Row.below("%s, %.0f a second: %s; p99".formatted(what, TURNS_PER_SECOND, figures.told()),
				figures.percentile(99), GOAL_MILLIS, "ms");
	}

	private Figures run(ServedProgram program, Scale scale, Person person) throws Exception {
		long interval = (long) (1e9 * scale.connections() / TURNS_PER_SECOND);
		long begin = System.nanoTime();
		long end = begin + scale.seconds() * 1_000_000_000L;
		List<Future<Course>> working = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(scale.connections())) {
			for (int number = 0; number < scale.connections(); number++) {
				Course course = Course.paced(begin + interval * number / scale.connections(), interval);
				working.add(threads.submit(() -> {
					try (Wire wire = new Wire(program.port())) {
						while (System.nanoTime() < end) {
							person.speak(wire, course);
						}
					}
					return course;
				}));
			}
		}
		List<Long> answered = new ArrayList<>();
		for (Future<Course> done : working) {
			answered.addAll(done.get().answered());
		}
		return Figures.of(answered);
	}

	/** Dials, and presses the first key offered at each step. */
	private void call(Wire wire, Course course) throws IOException, GeneralSecurityException {
		Map<String, String> form = new LinkedHashMap<>(
				Map.of("AccountSid", "AC123", "CallSid", "CA" + UUID.randomUUID().toString().replace("-", ""), "From",
						number(), "To", "+48221234567", "CallStatus", "in-progress"));
		String target = "/twilio/voice";
		for (int step = 0; step < STEPS; step++) {
			Matcher action = ACTION.matcher(ask(wire, course, target, form));
			if (!action.find()) {
				return;
			}
			target = action.group(1).replace("&amp;", "&");
			form.put("Digits", "1");
		}
	}

	/** Writes once. */
	private void text(Wire wire, Course course) throws IOException, GeneralSecurityException {
		ask(wire, course, "/twilio/sms",
				Map.of("AccountSid", "AC123", "MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""),
						"From", number(), "To", "+48221234567", "Body", "termin"));
	}

	private String number() {
		return "+48600%06d".formatted(this.numbers.incrementAndGet());
	}

	private static String ask(Wire wire, Course course, String target, Map<String, String> form)
			throws IOException, GeneralSecurityException {
		byte[] body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"))
			.getBytes(StandardCharsets.UTF_8);
		String headers = "Content-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: "
				+ signature(target, form) + "\r\n";
		long due = course.next();
		Wire.Answer answer = wire.ask("POST", target, headers, body);
		boolean refused = answer.status() == 503;
		course.answered(refused ? REFUSED : System.nanoTime() - due);
		if (answer.status() != 200 && !refused) {
			throw new IllegalStateException(target + " answered " + answer.status());
		}
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

	/** Twilio, "Validating requests": the address, then every field by its name. */
	private static String signature(String target, Map<String, String> form) throws GeneralSecurityException {
		StringBuilder signed = new StringBuilder(ORIGIN).append(target);
		new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
		Mac mac = Mac.getInstance("HmacSHA1");
		mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
		return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
	}

	/** Takes every message at once. */
	private static HttpServer twilio() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/", (exchange) -> {
			exchange.getRequestBody().readAllBytes();
			byte[] answer = "{\"sid\":\"SM%s\",\"status\":\"queued\"}"
				.formatted(UUID.randomUUID().toString().replace("-", ""))
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(201, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		server.start();
		return server;
	}

	/** Somebody on the telephone. */
	private interface Person {

		void speak(Wire wire, Course course) throws Exception;

	}

}
