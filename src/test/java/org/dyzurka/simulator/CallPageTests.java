package org.dyzurka.simulator;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call on the page, and how the whole telephone looks.
 */
class CallPageTests extends PhonePage {

	private static final String VOICE = "/twilio/voice";

	private static final String MENU = """
			<Gather input="dtmf speech" numDigits="1" action="/pick" language="pl-PL" timeout="8">
			<Say language="pl-PL" voice="Polly.Ola-Neural"><prosody rate="90%">Aby wybrać termin, naciśnij jeden.</prosody></Say>
			<Say language="en-GB" voice="Polly.Amy">For English press two.</Say></Gather>""";

	private static final String HEARD = """
			window.heard = [];
			Object.defineProperty(window, "speechSynthesis", { value: { cancel() { window.heard.push("hush"); },
				speak({ text, lang, rate }) { window.heard.push(`${lang} ${rate.toFixed(1)} ${text}`); } } });""";

	@Test
	void aCallIsHeldByKeyboardAlone() {
		this.program.says(VOICE, MENU);
		this.program.says("/pick", "<Gather action='/more'><Say language='pl-PL'>Podaj kod.</Say></Gather>");
		this.program.says("/more", "<Dial timeout='20' action='/after'>+48121234567</Dial>");
		this.program.says("/after", "<Say language='pl-PL'>Oddzwonimy.</Say>");
		try (Page page = page(1280, "pl")) {
			open(page, "tab-call", "ArrowRight");
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
			open(page, "tab-call", "ArrowRight");
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
			open(page, "tab-call", "ArrowRight");
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
			open(page, "tab-call", "ArrowRight");
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

}
