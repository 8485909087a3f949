package org.dyzurka.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.dyzurka.calendar.FeedLinks;
import org.dyzurka.calendar.Feeds;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/**
 * The page in a real browser, with the bot's part played over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.simulator.enabled=true", "dyzurka.telegram.token=1:test",
				"dyzurka.telegram.api-url=http://localhost:1" })
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

	private static Playwright playwright;

	private static Browser browser;

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private Chats chats;

	@MockitoBean
	private Duties duties;

	@MockitoBean
	private Feeds feeds;

	private Resident anna;

	@BeforeAll
	static void open() {
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	static void close() {
		playwright.close();
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
		Expert expert = new Expert(ExpertId.random(), ConsultationId.random(), "architekt", "Maria Nowak", null,
				List.of());
		URI feed = URI.create("http://localhost:" + this.port + "/calendar/token.ics");
		given(this.duties.experts()).willReturn(List.of(expert));
		given(this.feeds.passing(expert.id())).willReturn(new FeedLinks(feed, feed, feed));
		try (Page page = page(360, "pl")) {
			page.route("**/calendar/*.ics", (route) -> route.fulfill(new Route.FulfillOptions().setBody(CALENDAR)));
			page.getByText("Odśwież listę").click();
			page.getByText("Pokaż wydarzenia").press("Enter");

			Locator events = page.locator(".events li");
			assertThat(events).hasCount(2);
			assertThat(events.first()).containsText("Rozmowa, telefon");
			assertThat(events.first()).containsText("10:30");
			assertThat(events.last()).containsText("(odwołane)");
			assertThat(page.getByText("Plik kalendarza")).hasAttribute("href", "/calendar/token.ics");
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
		Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
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
