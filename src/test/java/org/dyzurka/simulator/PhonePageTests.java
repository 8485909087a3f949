package org.dyzurka.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.dyzurka.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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
 * The telephone on the page in a real browser, with the program's part played by a
 * stand-in.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dyzurka.simulator.enabled=true", "dyzurka.telegram.token=1:test",
				"dyzurka.telegram.api-url=http://localhost:1",
				"dyzurka.import=src/main/resources/samples/krakow-2025/krakow-2025.yaml" })
class PhonePageTests {

	private static final String VOICE = "/twilio/voice";

	private static final String MENU = """
			<Gather input="dtmf speech" numDigits="1" action="/pick" language="pl-PL" timeout="8">
			<Say language="pl-PL" voice="Polly.Ola-Neural"><prosody rate="90%">Aby wybrać termin, naciśnij jeden.</prosody></Say>
			<Say language="en-GB" voice="Polly.Amy">For English press two.</Say></Gather>""";

	private static final String HEARD = """
			window.heard = [];
			Object.defineProperty(window, "speechSynthesis", { value: { cancel() { window.heard.push("hush"); },
				speak({ text, lang, rate }) { window.heard.push(`${lang} ${rate.toFixed(1)} ${text}`); } } });""";

	private static TestBrowser browser;

	private final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private Phones phones;

	@Autowired
	private PhoneFaults faults;

	@Autowired
	private TwilioMessages messages;

	private StandInProgram program;

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
	void connect() throws IOException {
		this.program = new StandInProgram();
		this.phones.webhooksAt(this.program.url());
	}

	@AfterEach
	void disconnect() {
		this.faults.mend();
		this.program.close();
	}

	@Test
	void textsAreWrittenAndReadByKeyboardAlone() {
		try (Page page = page(1280, "pl")) {
			open(page, "tab-sms", "ArrowRight");
			number(page, "#sms-number", "600 000 021");
			page.locator("#sms-words").focus();
			page.keyboard().type("DYZUR");
			assertThat(page.locator("#sms-count")).hasText("5 z 160 · GSM");
			page.locator("#sms-words").fill("ż".repeat(71));
			assertThat(page.locator("#sms-count")).hasText("71 z 134 · UCS-2 · Liczba części: 2");
			page.locator("#sms-words").fill("dyżur");
			page.keyboard().press("Enter");

			Locator own = page.locator("#sms-log .own");
			assertThat(own).containsText("dyżur");
			assertThat(own).containsText("Liczba części: 1 · UCS-2 · odebrano");
			answer("+48600000021", "Wybierz dzien: 1 wt 2.09");
			Locator answer = page.locator("#sms-log .message:not(.own)");
			assertThat(answer).containsText("Wybierz dzien");
			assertThat(answer).containsText("GSM · doręczono");
			assertThat(page.locator("#sms-words")).isFocused();
		}
		assertThat(this.program.last("/twilio/sms").form()).containsEntry("From", "+48600000021");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void anUnansweredTextIsShownAsFailed() {
		this.program.answers("/twilio/sms", (asked) -> new StandInProgram.Answer(500, "text/plain", "oops"));
		try (Page page = page(1280, "en")) {
			open(page, "tab-sms", "ArrowRight");
			number(page, "#sms-number", "+48600000022");
			page.locator("#sms-words").fill("STOP");
			page.locator("#sms-words").press("Enter");

			assertThat(page.locator("#sms-log .own.failed")).containsText("error 11200");
			assertThat(page.locator("#sms-status")).containsText("START undoes it");
		}
	}

	@Test
	void whatArrivesElsewhereIsAnnouncedOnTheTab() {
		try (Page page = page(1280, "pl")) {
			open(page, "tab-sms", "ArrowRight");
			number(page, "#sms-number", "+48600000023");
			open(page, "tab-call", "ArrowRight");
			answer("+48600000023", "Termin zarezerwowany");
			assertThat(page.locator("#sms-new")).hasText("nowe: 1");

			page.locator("#tab-sms").click();
			assertThat(page.locator("#sms-new")).hasText("");
		}
	}

	@Test
	void aCallIsHeldByKeyboardAlone() {
		this.program.says(VOICE, MENU);
		this.program.says("/pick", "<Gather action='/more'><Say language='pl-PL'>Podaj kod.</Say></Gather>");
		this.program.says("/more", "<Dial timeout='20' action='/after'>+48121234567</Dial>");
		this.program.says("/after", "<Say language='pl-PL'>Oddzwonimy.</Say>");
		try (Page page = page(1280, "pl")) {
			open(page, "tab-call", "End");
			number(page, "#call-number", "600000024");
			page.locator("#dial").press("Enter");
			Locator log = page.locator("#call-log");
			assertThat(log.locator("[lang='pl-PL']")).hasText("Aby wybrać termin, naciśnij jeden.");
			assertThat(log.locator("[lang='en-GB']")).hasText("For English press two.");
			assertThat(page.locator("#call-status"))
				.hasText("Czeka na: klawisze, mowę · liczba klawiszy: 1 · kończy # · 8 s ciszy");

			page.locator("#spoken-words").fill("we wtorek");
			page.locator("#spoken-words").press("Enter");
			assertThat(log).containsText("Podaj kod.");
			page.locator("#keypad button").first().focus();
			page.keyboard().type("482100#");
			assertThat(page.locator("#office-says")).hasText("Dzwoni telefon urzędu: +48121234567");
			page.locator("#office-answer").press("Enter");
			assertThat(page.locator("#call-status")).hasText("Rozmawiasz z urzędem.");
			page.locator("#office-leave").press("Enter");
			assertThat(log).containsText("Oddzwonimy.");
			assertThat(page.locator("#call-status")).hasText("Koniec rozmowy.");
			assertThat(page.locator("#office")).isHidden();
		}
		assertThat(this.program.last(VOICE).form()).containsEntry("From", "+48600000024");
		assertThat(this.program.last("/pick").form()).containsEntry("SpeechResult", "we wtorek");
		assertThat(this.program.last("/more").form()).containsEntry("Digits", "482100");
		assertThat(this.program.last("/after").form()).containsEntry("DialCallStatus", "completed");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aWithheldCallerKeepsSilentAndHangsUp() {
		this.program.says(VOICE, MENU + "<Say language='pl-PL'>Nie słyszę.</Say><Gather/>");
		try (Page page = page(1280, "pl")) {
			open(page, "tab-call", "End");
			page.locator("#withheld").check();
			page.locator("#dial").press("Enter");
			page.locator("#silence").press("Enter");
			assertThat(page.locator("#call-log")).containsText("(cisza)");
			assertThat(page.locator("#call-log")).containsText("Nie słyszę.");

			page.reload();
			assertThat(page.locator("#call-log")).containsText("Nie słyszę.");
			page.locator("#hangup").press("Enter");
			assertThat(page.locator("#call-status")).hasText("Rozłączono.");
		}
		assertThat(this.program.last(VOICE).form()).containsEntry("From", "anonymous");
		assertThat(this.program.last("/twilio/status").form()).containsEntry("CallStatus", "completed");
	}

	@Test
	void whatTwilioWouldNotAllowIsShown() {
		this.program.says(VOICE, "<Say voise='x'>a</Say>");
		try (Page page = page(1280, "en")) {
			open(page, "tab-call", "End");
			page.locator("#dial").press("Enter");

			assertThat(page.locator("#call-problem")).containsText("12200: <Say> has no attribute 'voise'");
			assertThat(page.locator("#call-log")).containsText("application error");
		}
	}

	@Test
	void wordsAreReadAloudOnlyWhenWanted() {
		this.program.says(VOICE, MENU);
		this.program.says("/pick", "<Hangup/>");
		try (Page page = browser.visitor("pl")) {
			page.addInitScript(HEARD);
			page.navigate("http://localhost:" + this.port + "/simulator?lang=pl");
			open(page, "tab-call", "End");
			page.locator("#dial").press("Enter");
			assertThat(page.locator("#call-log")).containsText("For English");
			assertThat(page.evaluate("window.heard.filter((one) => one !== 'hush').length")).isEqualTo(0);

			page.locator("#hangup").press("Enter");
			assertThat(page.locator("#call-status")).hasText("Rozłączono.");
			page.locator("#aloud").check();
			page.locator("#dial").press("Enter");
			page.waitForCondition(() -> page.evaluate("window.heard.filter((one) => one !== 'hush')")
				.equals(List.of("pl-PL 0.9 Aby wybrać termin, naciśnij jeden.", "en-GB 1.0 For English press two.")));
			page.locator("#hangup").press("Enter");
			assertThat(page.locator("#call-status")).hasText("Rozłączono.");
			assertThat(page.evaluate("window.heard.at(-1)")).isEqualTo("hush");
		}
	}

	@Test
	void countsPartsAsTheServerDoes() {
		try (Page page = page(1280, "pl")) {
			for (String text : List.of("", "a".repeat(160), "a".repeat(161), "€".repeat(81), "€".repeat(153),
					"ż".repeat(135), "😀".repeat(67), "Zażółć", "[a]^\\~|{}")) {
				Object parts = page.evaluate("(text) => import('/simulator/assets/segments.js')"
						+ ".then(({ segments }) => segments(text)).then(({ encoding, parts }) => encoding + parts)",
						text);
				assertThat(parts).isEqualTo(SmsEncoding.of(text).name() + SmsEncoding.segments(text));
			}
		}
	}

	@Test
	void twilioIsTakenDownAndMended() {
		try (Page page = page(1280, "en")) {
			page.locator("#phone-fault-kind").selectOption("report:DOUBLED");
			page.locator("#phone-faults button").press("Enter");
			assertThat(page.locator("#phone-faults-status")).containsText("3 (report comes twice)");
			page.locator("#phone-down").press("Enter");
			assertThat(page.locator("#phone-faults-status")).hasText("Twilio is down.");
			assertThat(page.locator("#phone-down")).hasAttribute("aria-pressed", "true");
			page.locator("#mend").press("Enter");
			assertThat(page.locator("#phone-faults-status")).hasText("");
		}
		assertThat(this.faults.state().down()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "1280, pl", "360, uk", "360, en" })
	void isAccessibleAndFitsTheScreen(int width, String language) {
		this.program.says(VOICE, MENU);
		this.program.says("/pick", "<Dial timeout='20' action='/after'>+48121234567</Dial>");
		try (Page page = page(width, language)) {
			open(page, "tab-sms", "ArrowRight");
			number(page, "#sms-number", "+4860000003" + language.length());
			page.locator("#sms-words").fill("D".repeat(200));
			page.locator("#sms-words").press("Enter");
			answer("+4860000003" + language.length(), "Wybierz dzień: 1 wt 2.09, 2 śr 3.09, 8 dalej, 0 urząd");
			assertThat(page.locator("#sms-log .message")).not().hasCount(0);
			page.locator("#sms-words").fill("dyżur");
			look(page, width, "sms-" + language);

			open(page, "tab-call", "ArrowRight");
			page.locator("#dial").press("Enter");
			assertThat(page.locator("#call-log")).containsText("For English");
			look(page, width, "call-" + language);
			page.locator("#keypad button").first().press("Enter");
			assertThat(page.locator("#office")).isVisible();
			look(page, width, "office-" + language);
		}
		assertThat(this.complaints).isEmpty();
	}

	private static void look(Page page, int width, String name) {
		if (System.getProperty("dyzurka.screenshots") != null) {
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of(System.getProperty("dyzurka.screenshots"), name + width + ".png")));
		}
		assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
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
		assertThat(page.locator("#now")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
		return page;
	}

	/** Moves from the tab that is open to another, as the keyboard does. */
	private static void open(Page page, String tab, String key) {
		page.locator("[role=tab][aria-selected=true]").press(key);
		assertThat(page.locator("#" + tab)).isFocused();
		assertThat(page.getByRole(AriaRole.TABPANEL)).hasAttribute("aria-labelledby", tab);
	}

	private static void number(Page page, String field, String number) {
		page.locator(field).fill(number);
		page.locator(field).press("Tab");
	}

	private void answer(String to, String body) {
		this.messages.create(Map.of("To", new String[] { to }, "From", new String[] { this.phones.programNumber() },
				"Body", new String[] { body }));
	}

}
