package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the program answers to whoever knocks without a key, as it runs for a city: no
 * simulator, Telegram by webhook.
 */
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.import=" + Program.SAMPLE, "dyzurka.telegram.token=7000000003:DOOR_not_a_secret_000000",
				"dyzurka.telegram.api-url=http://localhost:1", "dyzurka.telegram.mode=webhook",
				"dyzurka.telegram.webhook-secret=" + ClosedDoorTests.SECRET,
				"dyzurka.public-url=https://dyzurka.example", "dyzurka.staff.password=zielony-parasol-77" })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NonApiType")
class ClosedDoorTests {

	static final String SECRET = "door_secret_0123456789";

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	/** Without OPTIONS, which tells of methods and opens nothing. */
	private static final List<String> READING_AND_WRITING = METHODS.subList(0, METHODS.size() - 1);

	private static final List<String> TABLES = List.of("resident", "resident_address", "dialogue", "received",
			"outgoing", "booking", "booking_hold", "feed_address", "staff_account", "consultation", "duty", "meeting");

	private static final String UPDATE = """
			{"update_id": 77, "message": {"message_id": 5, "date": 1756278000, "text": "/start",
			"from": {"id": 5200000001, "is_bot": false, "first_name": "Zofia"},
			"chat": {"id": 5200000001, "type": "private", "first_name": "Zofia"}}}
			""";

	@LocalServerPort
	int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	DataSource database;

	@Test
	void everyAddressOfTheOfficeAsksWhoComesWhateverTheMethod() {
		Set<String> office = new TreeSet<>(Set.of("/staff", "/staff/", "/staff/nothing-here", "/staff/a/b/c"));
		paths().stream().filter((path) -> path.startsWith("/staff")).forEach(office::add);
		assertThat(office).hasSizeGreaterThan(6);
		TreeMap<String, List<String>> before = contents();
		for (String path : office) {
			for (String method : METHODS) {
				HttpResponse<String> answer = send(method, path);
				String where = method + " " + path;
				boolean sentToLogIn = answer.statusCode() == 302
						&& answer.headers().firstValue("Location").orElse("").endsWith("/login");
				assertThat(sentToLogIn || answer.statusCode() == 403).as(where + " " + answer.statusCode()).isTrue();
			}
		}
		assertThat(contents()).isEqualTo(before);
	}

	@Test
	void whatIsNeitherPublicNorTheOfficeIsNotThere() {
		for (String path : paths()) {
			boolean known = List
				.of("/staff", "/login", "/consultations", "/news", "/calendar", "/privacy", "/accessibility", "/error",
						"/actuator")
				.stream()
				.anyMatch(path::startsWith) || path.equals("/");
			if (!known) {
				for (String method : METHODS) {
					assertThat(send(method, path).statusCode()).as(method + " " + path).isIn(404, 405);
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/simulator", "/simulator/", "/simulator/experts", "/simulator/clock", "/simulator/chats",
			"/simulator/faults", "/simulator/phones", "/simulator/calls",
			"/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json",
			"/bot7000000003:DOOR_not_a_secret_000000/getMe",
			"/bot7000000001:SIMULATOR_not_a_secret_000000000000/getUpdates", "/file/bot7/documents/1" })
	void theSimulatorIsNotThere(String path) {
		for (String method : METHODS) {
			HttpResponse<String> answer = send(method, path);
			assertThat(answer.statusCode()).as(method + " " + path).isIn(403, 404, 405);
			assertThat(answer.body()).doesNotContain("\"ok\"", "now", "feed");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/", "/actuator/env", "/actuator/beans", "/actuator/heapdump",
			"/actuator/loggers", "/actuator/scheduledtasks", "/actuator/modulith", "/actuator/shutdown",
			"/actuator/flyway", "/actuator/mappings", "/actuator/configprops", "/actuator/info", "/actuator/metrics",
			"/h2-console", "/v3/api-docs", "/trace" })
	void operationsShowHealthAndPrometheusOnly(String path) {
		for (String method : METHODS) {
			assertThat(send(method, path).statusCode()).as(method + " " + path).isIn(404, 405);
		}
		assertThat(send("GET", "/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(send("GET", "/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(send("GET", "/actuator/prometheus").statusCode()).isEqualTo(200);
		assertThat(send("POST", "/actuator/prometheus").statusCode()).isIn(404, 405);
	}

	@Test
	void noFeedOpensToWhoGuesses() {
		List<String> guesses = List.of("/calendar/" + UUID.randomUUID() + ".ics", "/calendar/.ics", "/calendar/",
				"/calendar/%00.ics", "/calendar/%25.ics", "/calendar/*.ics", "/calendar/" + "A".repeat(22) + ".ics",
				"/calendar/" + "A".repeat(4000) + ".ics", "/calendar/%27%20or%201=1--.ics",
				"/calendar/consultations/../x.ics", "/calendar/..%2fstaff.ics", "/calendar/%2e%2e/staff",
				"/calendar/consultations/nobody.ics", "/calendar/consultations/..%2f..%2f.ics",
				"/calendar/consultations/%F0%9F%92%A9.ics", "/calendar/consultations/.ics",
				"/consultations/" + UUID.randomUUID(), "/consultations/..%2f..%2fetc%2fpasswd", "/consultations/%00",
				"/consultations/x/documents/1", "/consultations/krakow-rodziny-2025/documents/..%2f1",
				"/consultations/krakow-rodziny-2025/documents/99999999999999", "/consultations/" + "a".repeat(4000),
				"/assets/..%2fapplication.yaml", "/assets/../application.yaml", "/webjars/..%2f..%2fapplication.yaml");
		TreeMap<String, List<String>> before = contents();
		for (String guess : guesses) {
			for (String method : READING_AND_WRITING) {
				int status = raw(method, guess);
				assertThat(status).as(method + " " + guess).isBetween(400, 499);
			}
		}
		assertThat(contents()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/staff;a=b", "//staff", "/%73taff", "/staff%2f", "/./staff", "/x/../staff", "/STAFF",
			"/staff%00", "/staff/..;/staff", "/staff.html", "/staff?lang=en", "/consultations/../staff",
			"/assets/..%2f..%2fstaff", "/login/../staff" })
	void noWayRoundTheLogIn(String path) {
		for (String method : METHODS) {
			assertThat(raw(method, path)).as(method + " " + path).isNotIn(200, 500);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/consultations/krakow-rodziny-2025", "/privacy", "/accessibility", "/login",
			"/no-such-page", "/staff", "/calendar/x.ics", "/calendar/consultations/krakow-rodziny-2025.ics" })
	void securityHeadersStandOnEveryPage(String path) {
		HttpResponse<String> answer = send("GET", path);
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
		assertThat(header(answer, "Referrer-Policy")).isNotEmpty();
		assertThat(header(answer, "Content-Security-Policy")).doesNotContain("unsafe");
	}

	@Test
	void theOfficeTakesNoFormWithoutItsToken() {
		HttpResponse<String> page = send("GET", "/login");
		String cookie = header(page, "Set-Cookie").replaceAll(";.*", "");
		String token = page.body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
		String credentials = "username=admin&password=zielony-parasol-77";
		assertThat(post("/login", cookie, credentials).statusCode()).isEqualTo(403);
		HttpResponse<String> in = post("/login", cookie, credentials + "&_csrf=" + token);
		assertThat(header(in, "Location")).endsWith("/staff");
		String inside = header(in, "Set-Cookie").replaceAll(";.*", "");
		assertThat(header(in, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Secure");
		assertThat(inside).as("a new session").isNotEqualTo(cookie);
		TreeMap<String, List<String>> before = contents();
		for (String path : paths()) {
			if (path.startsWith("/staff")) {
				assertThat(post(path, inside, "name=x&_csrf=" + token).statusCode()).as(path).isEqualTo(403);
			}
		}
		assertThat(contents()).isEqualTo(before);
	}

	/** The last of all: what it lets in goes on being answered. */
	@Test
	@Order(Integer.MAX_VALUE)
	void anUpdateWithoutTheSecretHasNoEffect() {
		TreeMap<String, List<String>> before = contents();
		for (String secret : List.of("", "x", SECRET + "x", SECRET.substring(1), SECRET.toUpperCase(Locale.ROOT))) {
			assertThat(update(secret)).as(secret).isEqualTo(401);
		}
		assertThat(contents()).isEqualTo(before);
		assertThat(update(SECRET)).isEqualTo(200);
		assertThat(contents().get("received")).isNotEmpty();
	}

	private int update(String secret) {
		HttpRequest.Builder request = HttpRequest.newBuilder(at("/telegram/webhook"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(UPDATE));
		if (!secret.isEmpty()) {
			request.header("X-Telegram-Bot-Api-Secret-Token", secret);
		}
		return Program.send(request.build()).statusCode();
	}

	/** Every address the program knows, with something guessed for what varies. */
	private Set<String> paths() {
		Set<String> paths = new TreeSet<>();
		this.mappings.getHandlerMethods()
			.keySet()
			.forEach((mapping) -> mapping.getPatternValues()
				.forEach((pattern) -> paths.add(pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))));
		assertThat(paths).hasSizeGreaterThan(10);
		return paths;
	}

	private TreeMap<String, List<String>> contents() {
		return new DatabaseScan(this.database).contents(TABLES);
	}

	private HttpResponse<String> send(String method, String path) {
		return Program.send(HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody()).build());
	}

	private HttpResponse<String> post(String path, String cookie, String form) {
		return Program.send(HttpRequest.newBuilder(at(path))
			.header("Cookie", cookie)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build());
	}

	private URI at(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	/** Asks for a path exactly as it stands; gives the status. */
	private int raw(String method, String path) {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
					+ "Connection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
			return Integer.parseInt(status.substring(9).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
