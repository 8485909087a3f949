package org.dyzurka.simulator;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text messages on the page.
 */
class SmsPageTests extends PhonePage {

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
			// What was there when the page first looked is not new
			page.waitForResponse("**/phones/*48600000023?newerThan=0**",
					() -> number(page, "#sms-number", "+48600000023"));
			open(page, "tab-call", "ArrowRight");
			answer("+48600000023", "Termin zarezerwowany");
			assertThat(page.locator("#sms-new")).hasText("nowe: 1");

			page.locator("#tab-sms").click();
			assertThat(page.locator("#sms-new")).hasText("");
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

}
