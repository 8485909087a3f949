package org.dyzurka;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.calllist.WantedCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.import=src/test/resources/pages/hostile.yaml", "dyzurka.staff.password=pierwsze-haslo",
				"dyzurka.twilio.account-sid=AC00000000000000000000000000000000", "dyzurka.twilio.auth-token=secret",
				"dyzurka.twilio.number=+48120000099", "dyzurka.twilio.api-url=http://localhost:1",
				"spring.mail.host=localhost", "dyzurka.mail.from=konsultacje@example.org" })
@BesideOthers
class PagesInBrowserTests {

	private static final int[] WIDTHS = { 320, 1280 };

	private static TestBrowser browser;

	@Autowired
	private CallList calls;

	@Autowired
	private TransactionTemplate transaction;

	@LocalServerPort
	private int port;

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

	@ParameterizedTest
	@ValueSource(strings = { "/", "/consultations/zegary-2025", "/consultations/zegary-2025/phone", "/news",
			"/news/zegary-2025/a1", "/privacy", "/accessibility", "/news/subscription", "/news/subscription?sent=yes",
			"/news/subscription/guess", "/news/unsubscribe/guess", "/login", "/nothing" })
	void everyPublicPageIsAccessibleAndFitsAnyScreen(String path) {
		Page page = browser.visitor("uk-UA");
		examine(page, path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/staff", "/staff/sheet?day=2025-10-26", "/staff/feeds", "/staff/feeds/issued",
			"/staff/messages", "/staff/calls", "/staff/interpreters", "/staff/password", "/staff/announcements",
			"/staff/announcements/new?consultation=zegary-2025", "/staff/publications",
			"/staff/publications/new?consultation=zegary-2025" })
	void everyPageOfTheOfficeIsAccessibleAndFitsAnyScreen(String path) {
		Page page = browser.visitor("pl-PL");
		logIn(page);
		examine(page, path);
	}

	@Test
	void theKeyboardAloneLeadsPastTheFrameToAnotherLanguageAndIntoAConsultation() {
		Page page = browser.visitor("pl-PL");
		page.navigate(address("/"));

		page.keyboard().press("Tab");
		assertThat(focused(page).getAttribute("href")).isEqualTo("#content");
		assertThat(focused(page).boundingBox().x).as("visible once focused").isNotNegative();
		page.keyboard().press("Tab");
		page.keyboard().press("Tab");
		page.keyboard().press("Tab");
		assertThat(focused(page).textContent()).isEqualTo("English");
		page.keyboard().press("Enter");
		page.waitForURL("**/?lang=en");
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
		assertThat(page.context().cookies()).isEmpty();
	}

	@Test
	void theSheetIsPrintedWithoutWhatIsThereToBePressed() {
		Page page = browser.visitor("pl-PL");
		logIn(page);
		page.navigate(address("/staff/sheet?day=2025-10-26"));
		assertThat(page.locator("nav, form").filter(visible()).count()).isPositive();

		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

		assertThat(page.locator("nav, form").filter(visible()).count()).isZero();
		assertThat(page.locator("table").filter(visible()).count()).isEqualTo(2);
	}

	@Test
	void theLogInBeginsASessionThatNobodyKnewBefore() {
		Page page = browser.visitor("pl-PL");
		page.navigate(address("/login"));
		Cookie before = page.context().cookies().getFirst();
		logIn(page);
		Cookie after = page.context().cookies().getFirst();

		assertThat(after.name).isEqualTo(before.name);
		assertThat(after.value).isNotEqualTo(before.value);
		assertThat(after.httpOnly).isTrue();
		assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
	}

	@Test
	void theOfficeIssuesAndRevokesAFeedAddress() {
		Page page = browser.visitor("en-GB");
		logIn(page);
		page.navigate(address("/staff/feeds"));
		page.getByLabel("Name of a new address").first().fill("desk");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Issue address")).first().click();
		assertThat(page.getByLabel("Address to copy").inputValue()).contains("/calendar/").endsWith(".ics");
		assertThat(violations(page)).isEmpty();

		page.navigate(address("/staff/feeds"));
		page.getByText("Revoke address “desk”").click();
		assertThat(violations(page)).isEmpty();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke address")).click();
		assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("desk");
	}

	@Test
	void theOfficeRecordsWhatCameOfACall() {
		this.transaction.executeWithoutResult((status) -> {
			this.calls.add(new WantedCall("+48600100200", Locale.of("uk"), Reason.WISHED,
					Instant.parse("2025-10-27T07:00:00Z"), Instant.parse("2025-10-27T11:00:00Z"), "123456"));
			this.calls.add(new WantedCall(null, Locale.of("pl"), Reason.ALARM, null, null, "…20"));
		});
		Page page = browser.visitor("en-GB");
		logIn(page);
		examine(page, "/staff/calls");
		assertThat(page.getByText("Alarm: many wrong booking codes").count()).isOne();

		page.getByLabel("Note").last().fill("voice mail");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("No answer")).click();
		assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("The call stays on the list");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Looked into")).click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spoken to")).click();
		examine(page, "/staff/calls");

		assertThat(page.getByText("There is nobody to call").count()).isOne();
		assertThat(page.locator("table tbody tr").count()).isEqualTo(2);
		assertThat(this.calls.countOpen()).isZero();
	}

	private void examine(Page page, String path) {
		for (int width : WIDTHS) {
			page.setViewportSize(width, 800);
			page.navigate(address(path));
			assertThat(violations(page)).as("%s at %d pixels", path, width).isEmpty();
			assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
				.as("%s scrolls sideways at %d pixels", path, width)
				.isLessThanOrEqualTo(width);
			assertThat(page.locator("h1").count()).isEqualTo(1);
		}
	}

	private static List<String> violations(Page page) {
		return new AxeBuilder(page).analyze().getViolations().stream().map(PagesInBrowserTests::describe).toList();
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList();
	}

	private static Locator.FilterOptions visible() {
		return new Locator.FilterOptions().setVisible(true);
	}

	private static Locator focused(Page page) {
		return page.locator("*:focus");
	}

	private void logIn(Page page) {
		page.navigate(address("/login"));
		page.locator("#username").fill("admin");
		page.locator("#password").fill("pierwsze-haslo");
		page.keyboard().press("Enter");
		page.waitForURL("**/staff*");
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
