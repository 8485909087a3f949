package org.dyzurka.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.dyzurka.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page in a real browser, with the bot's part played over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.simulator.enabled=true", "dyzurka.telegram.token=1:test",
				"dyzurka.telegram.api-url=http://localhost:1",
				"dyzurka.import=src/main/resources/samples/krakow-2025/krakow-2025.yaml" })
class PageTests {

	private static final String QUESTION = """
			{"chat_id": "%d", "text": "<b>Kiedy?</b> Szczegóły: https://example.org", "parse_mode": "HTML",
			 "reply_markup": {"inline_keyboard": [
			  [{"text": "wt 2 IX, 10:30", "callback_data": "a", "style": "success"},
			   {"text": "wt 2 IX, 10:45", "callback_data": "b", "style": "primary"}],
			  [{"text": "Rezygnuję", "callback_data": "c", "style": "danger"}, {"text": "Wróć", "callback_data": "d"}]]}}""";

	private static final String CALENDAR = String.join("\r\n", "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:2",
			"DTSTART;TZID=Europe/Warsaw:20250909T120000", "SUMMARY:Druga", "STATUS:CANCELLED", "END:VEVENT",
			"BEGIN:VEVENT", "UID:1", "DTSTART:20250902T083000Z", "DTEND:20250902T084500Z", "SUMMARY:Rozmowa\\, tele",
			" fon", "END:VEVENT", "END:VCALENDAR", "");

	private static TestBrowser browser;

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private Chats chats;

	private Resident anna;

	@BeforeAll
	static void open() {
		browser = TestBrowser.open();
	}

	@AfterAll
	static void close() {
		if (browser != null) {
			browser.close();
		}
	}

	@BeforeEach
	void someoneNew() {
		this.anna = this.chats.arrive("Halina", "pl");
	}

	@Test
	void aConversationIsHeldByKeyboardAlone() throws Exception {
		try (Page page = page(1280, "pl")) {
			page.getByLabel("Wiadomość", exactly()).focus();
			page.keyboard().type("/start");
			page.keyboard().press("Enter");
			assertThat(page.getByRole(AriaRole.LOG)).containsText("/start");

			bot("sendMessage", QUESTION.formatted(this.anna.id()));
			Locator first = button(page, "wt 2 IX, 10:30");
			first.focus();
			page.keyboard().press("Enter");
			String query = awaitQuery();
			bot("answerCallbackQuery", "{\"callback_query_id\": \"" + query + "\", \"text\": \"Termin wybrany\"}");
			assertThat(page.locator("#toasts")).containsText("Termin wybrany");

			int message = this.chats.view(this.anna.id()).messages().getLast().id();
			bot("editMessageText", """
					{"chat_id": %d, "message_id": %d, "text": "Termin zarezerwowany",
					 "reply_markup": {"inline_keyboard": [[{"text": "Moje terminy", "callback_data": "m"}]]}}"""
				.formatted(this.anna.id(), message));
			assertThat(page.getByRole(AriaRole.LOG)).containsText("Termin zarezerwowany");
			assertThat(first).hasCount(0);
			assertThat(button(page, "Moje terminy")).isFocused();
		}
		assertThat(this.complaints).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1280, pl", "360, uk", "360, en" })
	void isAccessibleAndFitsTheScreen(int width, String language) throws Exception {
		this.chats.start(this.anna.id(), "");
		bot("setMyCommands", "{\"commands\": [{\"command\": \"pomoc\", \"description\": \"Pomoc\"}]}");
		bot("sendMessage", QUESTION.formatted(this.anna.id()));
		this.chats.write(this.anna.id(), "D".repeat(200));
		try (Page page = page(width, language)) {
			assertThat(page.getByRole(AriaRole.LOG)).containsText("DDD");
			page.locator("summary").all().forEach(Locator::click);
			if (System.getProperty("dyzurka.screenshots") != null) {
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path.of(System.getProperty("dyzurka.screenshots"), language + width + ".png")));
			}

			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			assertThat(page.locator("html")).hasAttribute("lang", language);
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
		}
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void anExpertsCalendarIsReadAsAList() {
		try (Page page = page(360, "pl")) {
			page.route("**/calendar/*.ics", (route) -> route.fulfill(new Route.FulfillOptions().setBody(CALENDAR)));
			Locator expert = page.locator("#feeds > li")
				.filter(new Locator.FilterOptions().setHasText("Anna Ekspercka"));
			expert.getByText("Pokaż wydarzenia").press("Enter");

			Locator events = page.locator(".events li");
			assertThat(events).hasCount(2);
			assertThat(events.first()).containsText("Rozmowa, telefon");
			assertThat(events.first()).containsText("10:30");
			assertThat(events.last()).containsText("(odwołane)");
			assertThat(expert.getByText("Plik kalendarza")).hasAttribute("href",
					Pattern.compile("/calendar/[A-Za-z0-9_-]{22,}\\.ics"));
		}
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void theClockIsMovedWithOneKey() {
		try (Page page = page(1280, "en")) {
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("+1 hour")).press("Enter");

			assertThat(page.locator("#clock-status")).containsText("It is now");
		}
	}

	private Page page(int width, String language) {
		Page page = browser.visitor(language);
		page.setViewportSize(width, 800);
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError(this.complaints::add);
		page.navigate("http://localhost:" + this.port + "/simulator?lang=" + language);
		page.locator("#resident").selectOption(String.valueOf(this.anna.id()));
		assertThat(page.locator("#now")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
		return page;
	}

	private static Page.GetByLabelOptions exactly() {
		return new Page.GetByLabelOptions().setExact(true);
	}

	private static Locator button(Page page, String label) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
	}

	private String awaitQuery() throws IOException, InterruptedException {
		Pattern query = Pattern.compile("\"callback_query\":\\{\"id\":\"(\\d+)\"");
		var found = query.matcher(bot("getUpdates", "{\"timeout\": 0, \"allowed_updates\": [\"callback_query\"]}"));
		while (!found.find()) {
			found = query.matcher(bot("getUpdates", "{\"timeout\": 1}"));
		}
		return found.group(1);
	}

	private String bot(String method, String body) throws IOException, InterruptedException {
		URI address = URI.create("http://localhost:" + this.port + "/bot1:test/" + method);
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

}
