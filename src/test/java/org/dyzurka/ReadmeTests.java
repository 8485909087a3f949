package org.dyzurka;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does what the README's chapter on real use says, as it is written there: its settings,
 * by environment and argument, for the main class of the packaged program, in processes
 * of their own. Tests run before the package is made, so they start from the class path.
 * Telegram and Twilio are played.
 */
@Tag("database")
@BesideOthers
class ReadmeTests {

	private static final Duration LIMIT = Duration.ofMinutes(5);

	private static final Pattern ASSIGNMENT = Pattern.compile("\\b([A-Z][A-Z0-9_]+)=('[^']*'|\\S+)");

	private static final Pattern ARGUMENT = Pattern.compile("--([a-z][a-z0-9.-]+)=(\\S+)");

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<StartedNode> nodes = new ArrayList<>();

	@TempDir
	private Path folder;

	private PlayedProviders providers;

	@BeforeEach
	void play() throws IOException {
		this.providers = new PlayedProviders();
	}

	@AfterEach
	void end() {
		this.nodes.forEach(StartedNode::kill);
		this.providers.close();
	}

	@Test
	void theProgramRunsAsTheChapterSays() throws Exception {
		StartedNode first = start(Map.of());
		awaitReady(first);
		StartedNode last = first;
		if (TestDatabase.postgresql()) {
			last = start(Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "LOGGING_LEVEL_ORG_DYZURKA", "debug"));
			awaitReady(last);
		}

		for (StartedNode node : this.nodes) {
			assertThat(get(node, "/").statusCode()).isEqualTo(200);
			assertThat(get(node, "/consultations/krakow-rodziny-2025").statusCode()).as("the file is loaded")
				.isEqualTo(200);
			assertThat(get(node, "/simulator").statusCode()).as("the simulator is off").isEqualTo(404);
			assertThat(get(node, "/staff").headers().firstValue("Location"))
				.hasValueSatisfying((login) -> assertThat(login).endsWith("/login"));
		}
		this.providers.telegramHas(7001, "/start");
		Awaitility.await().atMost(LIMIT).until(() -> this.providers.saidBy("sendmessage"));
		aTextMessageIsAnswered(last);
		if (TestDatabase.postgresql()) {
			assertThat(pollers()).as("one node fetches").hasSize(1);
		}
		for (StartedNode node : this.nodes) {
			node.terminate();
			assertThat(node.log()).doesNotContain("Exception", "\tat ");
		}
	}

	@Test
	void everySettingThatIsWrittenDownExists() throws IOException {
		Set<String> known = KnownSettings.read();
		String composition = Files.readString(Path.of("docker-compose.yml"));
		Set<String> composed = KnownSettings.environmentOfNodes(composition);
		assertThat(composed).contains("SPRING_DATASOURCE_URL", "DYZURKA_SIMULATOR_ENABLED");
		assertThat(composed).allMatch((name) -> KnownSettings.isOneOf(known, name), "a setting of the program");

		Set<String> examples = names("(?m)^#?([A-Z][A-Z0-9_]+)=", Files.readString(Path.of(".env.example")));
		assertThat(examples).contains("DYZURKA_TELEGRAM_TOKEN", "POSTGRES_PASSWORD")
			.allMatch((name) -> KnownSettings.isOneOf(known, name) || composition.contains("${" + name + ":?"),
					"used by the program or the composition");
		assertThat(names("\\$\\{([A-Z_]+):\\?", composition)).isSubsetOf(examples);

		assertThat(settings(ASSIGNMENT).keySet()).allMatch((name) -> KnownSettings.isOneOf(known, name));
		assertThat(settings(ARGUMENT).keySet()).allMatch((name) -> KnownSettings.isOneOf(known, name));
		assertThat(names("`(LOGGING_[A-Z_]+)", Files.readString(Path.of("docs/operations.md")))).isNotEmpty()
			.allMatch((name) -> KnownSettings.isOneOf(known, name));
	}

	@Test
	void theProxyLetsNobodyWhereOnlyTheHouseMayGo() throws IOException {
		String proxy = Files.readString(Path.of("deploy/Caddyfile"));
		String rule = proxy.replaceAll("(?s).*@inside path ([^\\n]+)\\n\\s*respond @inside 404.*", "$1");
		Set<String> inside = names("(\\S+)", rule);

		assertThat(inside).containsExactlyInAnyOrder("/actuator*", "/simulator*", "/bot*", "/2010-04-01*");
		inside.forEach(
				(path) -> assertThat(chapter()).as("the README says so too").contains("`" + path.replace("*", "")));
		assertThat(proxy).contains("health_uri /actuator/health/readiness");
	}

	private void aTextMessageIsAnswered(StartedNode node) throws Exception {
		String from = "+48600733844";
		assertThat(sms(node, from, "forged").statusCode()).isEqualTo(403);
		HttpResponse<String> answer = sms(node, from, PlayedProviders.signature(publicUrl(), from));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("<Response/>");
		Awaitility.await().atMost(LIMIT).until(() -> this.providers.saidBy("messages.json"));
		String turn = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
		if (TestDatabase.postgresql()) {
			List<JsonNode> lines = json(node.log());
			assertThat(lines).anyMatch((line) -> line.path("message").asString().startsWith("A message from SMS:…44")
					&& turn.equals(line.path("turn").asString()));
		}
		this.nodes.forEach((any) -> assertThat(any.log()).doesNotContain("733844", "README_not_a_secret"));
	}

	private HttpResponse<String> sms(StartedNode node, String from, String signature) throws Exception {
		return this.http.send(HttpRequest.newBuilder(node.at("/twilio/sms"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("X-Twilio-Signature", signature)
			.POST(HttpRequest.BodyPublishers.ofString(PlayedProviders.form(from)))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static List<JsonNode> json(String log) {
		JsonMapper mapper = new JsonMapper();
		return log.lines().map(mapper::readTree).toList();
	}

	private List<StartedNode> pollers() throws Exception {
		List<StartedNode> pollers = new ArrayList<>();
		for (StartedNode node : this.nodes) {
			if (get(node, "/actuator/prometheus").body().contains("dyzurka_telegram_turn_held 1.0")) {
				pollers.add(node);
			}
		}
		return pollers;
	}

	private void awaitReady(StartedNode node) {
		Awaitility.await()
			.atMost(LIMIT)
			.pollInterval(Duration.ofMillis(500))
			.untilAsserted(() -> assertThat(!node.process().isAlive() || isReady(node)).as(node::log).isTrue());
		assertThat(node.process().isAlive()).as(node::log).isTrue();
	}

	private boolean isReady(StartedNode node) throws InterruptedException {
		try {
			return get(node, "/actuator/health/readiness").statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private HttpResponse<String> get(StartedNode node, String path) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(node.at(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * What the chapter sets, with what only a city can have replaced by what is played.
	 */
	private StartedNode start(Map<String, String> more) throws IOException {
		Map<String, String> environment = settings(ASSIGNMENT);
		assertThat(environment).containsKeys("DYZURKA_TELEGRAM_TOKEN", "DYZURKA_TWILIO_ACCOUNT_SID",
				"DYZURKA_PUBLIC_URL", "DYZURKA_IMPORT", "SPRING_MAIL_HOST");
		environment.putAll(this.providers.settings());
		environment.put("DYZURKA_IMPORT", "src/main/resources/samples/krakow-2025/krakow-2025.yaml");
		environment.putAll(more);
		Map<String, String> arguments = settings(ARGUMENT);
		assertThat(arguments).containsKeys("spring.datasource.url", "dyzurka.public-url");
		arguments.remove("dyzurka.import");
		arguments.remove("dyzurka.bot-scripts");
		TestDatabase database = this.nodes.isEmpty() ? TestDatabase.lasting(this.folder)
				: this.nodes.getFirst().database();
		for (String argument : database.arguments()) {
			arguments.put(argument.replaceFirst("^--([^=]+)=.*", "$1"), argument.replaceFirst("^[^=]+=", ""));
		}
		StartedNode node = StartedNode.start(this.folder.resolve("node-" + this.nodes.size() + ".log"), environment,
				arguments, database);
		this.nodes.add(node);
		return node;
	}

	private static String publicUrl() {
		return Objects.requireNonNull(settings(ASSIGNMENT).get("DYZURKA_PUBLIC_URL"));
	}

	private static Map<String, String> settings(Pattern form) {
		Map<String, String> settings = new LinkedHashMap<>();
		Matcher block = Pattern.compile("(?s)```sh\\n(.*?)```").matcher(chapter());
		while (block.find()) {
			Matcher setting = form.matcher(block.group(1));
			while (setting.find()) {
				settings.put(setting.group(1), setting.group(2).replace("'", ""));
			}
		}
		return settings;
	}

	private static String chapter() {
		try {
			return Files.readString(Path.of("README.md"))
				.replaceAll("(?s).*\\n## Put it into real use\\n(.*?)\\n## .*", "$1");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<String> names(String pattern, String text) {
		Set<String> names = new TreeSet<>();
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return names;
	}

	/**
	 * The program in a process of its own.
	 */
	private record StartedNode(Process process, Path logFile, int port, TestDatabase database) {

		static StartedNode start(Path logFile, Map<String, String> environment, Map<String, String> arguments,
				TestDatabase database) throws IOException {
			int port = PlayedProviders.freePort();
			List<String> command = new ArrayList<>(List.of(
					Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
					"-Xmx384m", "-cp", KnownSettings.productionClassPath(), Start.class.getName()));
			arguments.forEach((name, value) -> command.add("--" + name + "=" + value));
			command.add("--server.port=" + port);
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(logFile.toFile());
			builder.environment().putAll(environment);
			return new StartedNode(builder.start(), logFile, port, database);
		}

		URI at(String path) {
			return URI.create("http://localhost:" + this.port + path);
		}

		String log() {
			try {
				return Files.readString(this.logFile);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		/** As container platforms do: it finishes what it holds. */
		void terminate() throws InterruptedException {
			this.process.destroy();
			assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		}

		void kill() {
			this.process.destroyForcibly().onExit().join();
		}

	}

}
