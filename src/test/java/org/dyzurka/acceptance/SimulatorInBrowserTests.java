package org.dyzurka.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.dyzurka.BesideOthers;
import org.dyzurka.TestBrowser;
import org.dyzurka.messaging.BotLinks;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.PublicChannel;
import org.dyzurka.messaging.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of a resident on the simulator's page, against the real adapter, without a
 * mouse. With {@code -Ddyzurka.pictures=true} it also takes the picture for the README.
 */
@BesideOthers
class SimulatorInBrowserTests {

	private static final Path PICTURE = Path.of("docs", "images", "simulator.png");

	private static final Pattern CODE = Pattern.compile("Kod rezerwacji: (\\d{6})");

	private static final int MOST_STEPS = 120;

	private static TestBrowser browser;

	// One each: the chat of a program is the same for all who look at it
	private Program program;

	@BeforeAll
	static void open() {
		browser = TestBrowser.open();
	}

	@BeforeEach
	void start() {
		this.program = new Program(Instant.parse("2025-08-27T07:00:00Z"));
	}

	@AfterEach
	void stop() {
		this.program.close();
	}

	@AfterAll
	static void close() {
		if (browser != null) {
			browser.close();
		}
	}

	@Test
	void theKeyboardAloneLeadsToABookingThatTheExpertSees() throws IOException {
		Page page = browser.visitor("pl-PL");
		page.setViewportSize(1280, 860);
		page.navigate(this.program.at("/simulator").toString());
		Locator log = page.getByRole(AriaRole.LOG);
		assertThat(page.locator("#feeds li")).not().hasCount(0);
		assertNothingStandsInTheWay(page);

		tabTo(page, page.getByLabel("Wiadomość", new Page.GetByLabelOptions().setExact(true)));
		page.keyboard().type("/start");
		page.keyboard().press("Enter");
		press(page, "Polski");
		assertThat(log).containsText("/privacy");
		press(page, "Zarezerwuj termin");
		press(page, "Na miejscu");
		press(page, "wt 2.09");
		assertThat(log).containsText("Wybierz godzinę");
		assertNothingStandsInTheWay(page);
		press(page, "15:20");
		press(page, "Pomiń");
		press(page, "polski");
		press(page, "Niczego nie potrzebuję");
		assertThat(log).containsText("Sprawdź i potwierdź");
		press(page, "Rezerwuję");
		assertThat(log).containsText("Termin zarezerwowany");
		press(page, "Moje rezerwacje");

		String code = code(log);
		assertThat(kept(page)).contains("BEGIN:VEVENT", "DTSTART;TZID=Europe/Warsaw:20250902T152000", code);
		Locator event = eventWith(page, code);
		assertThat(event).hasCount(1);
		assertThat(event).containsText("15:20");
		assertThat(event).not().containsText("Anna");
		assertNothingStandsInTheWay(page);
		takePicture(page);

		assertAnOpenCalendarShowsWhatIsGivenUp(page, event);
	}

	@Test
	void aLinkInThePublicChannelOpensTheBotAtItsPlace() {
		URI deepLink = await().until(() -> this.program.bean(BotLinks.class).open("dyzur-1"), Optional::isPresent)
			.orElseThrow();
		Prompt post = Prompt.statement("Zaczynamy konsultacje")
			.leading(List.of(new Link("Umów dyżur", deepLink), new Link("Więcej", this.program.at("/news"))));
		this.program.bean(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.program.bean(Outbox.class)
				.post(List.of(new Outgoing(this.program.bean(PublicChannel.class).address(), Locale.of("pl"),
						Urgency.NOTICE, post, null, false))));
		Page page = browser.visitor("pl-PL");
		page.navigate(this.program.at("/simulator").toString());

		page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Kanał")).click();

		Locator channel = page.getByRole(AriaRole.TABPANEL, new Page.GetByRoleOptions().setName("Kanał"));
		assertThat(channel).containsText("Zaczynamy konsultacje");
		assertThat(channel.getByText("Więcej")).hasAttribute("href", this.program.at("/news").toString());
		assertNothingStandsInTheWay(page);
		channel.getByText("Umów dyżur").press("Enter");

		Locator chat = page.getByRole(AriaRole.TABPANEL, new Page.GetByRoleOptions().setName("Telegram"));
		assertThat(chat.locator("article.own").last()).containsText("/start dyzur-1");
	}

	private static void assertAnOpenCalendarShowsWhatIsGivenUp(Page page, Locator event) {
		press(page, "wt 2.09, 15:20");
		press(page, "Zrezygnuj z terminu");
		press(page, "Tak, rezygnuję");
		assertThat(event).containsText("odwołane");
	}

	private static String code(Locator log) {
		Matcher found = CODE.matcher(log.innerText());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	/** What the file in the chat holds. */
	private static String kept(Page page) throws IOException {
		tabBackTo(page, page.locator("a[download$='.ics']"));
		Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
		return Files.readString(download.path());
	}

	/** Looks into one calendar after the other, until one has the event. */
	private static Locator eventWith(Page page, String code) {
		for (Locator expert : page.locator("#feeds > li").all()) {
			Locator button = expert.locator("button");
			tabTo(page, button);
			page.keyboard().press("Enter");
			Locator events = expert.locator(".events > li");
			assertThat(events).not().hasCount(0);
			Locator event = events.filter(new Locator.FilterOptions().setHasText(code));
			if (event.count() > 0) {
				return event;
			}
			page.keyboard().press("Enter");
			assertThat(events).hasCount(0);
		}
		throw new AssertionError("In no calendar: " + code);
	}

	/** Presses the choice of the newest question whose label begins so. */
	private static void press(Page page, String label) {
		Locator choice = page.locator("article .inline button")
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label.replace(".", "\\."))))
			.last();
		assertThat(choice).isVisible();
		tabBackTo(page, page.getByRole(AriaRole.LOG));
		tabTo(page, choice);
		page.keyboard().press("Enter");
	}

	private static void tabTo(Page page, Locator goal) {
		step(page, "Tab", goal);
	}

	private static void tabBackTo(Page page, Locator goal) {
		step(page, "Shift+Tab", goal);
	}

	private static void step(Page page, String key, Locator goal) {
		for (int i = 0; i < MOST_STEPS; i++) {
			if (Boolean.TRUE.equals(goal.evaluate("(element) => element === document.activeElement"))) {
				return;
			}
			page.keyboard().press(key);
		}
		throw new AssertionError("The keyboard does not reach " + goal);
	}

	private static void assertNothingStandsInTheWay(Page page) {
		List<String> violations = new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.map(SimulatorInBrowserTests::describe)
			.toList();
		assertThat(violations).isEmpty();
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList();
	}

	private static void takePicture(Page page) throws IOException {
		if (Boolean.getBoolean("dyzurka.pictures")) {
			Files.createDirectories(PICTURE.getParent());
			page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
			page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
		}
	}

}
