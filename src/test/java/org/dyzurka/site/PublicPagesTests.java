package org.dyzurka.site;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=src/test/resources/pages/hostile.yaml",
		"dyzurka.site.telegram-bot=@dyzurka_test_bot", "dyzurka.staff.password=pierwsze-haslo" })
@AutoConfigureMockMvc
@Import(AtAFixedTime.class)
class PublicPagesTests {

	private static final String ONE = "/consultations/zegary-2025";

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "pl;20–31 października 2025;Do końca: 6 dni;Rezerwacja to ułatwienie, nigdy warunek",
					"en;20–31 October 2025;Until the end: 6 days;Booking is a courtesy, never a condition",
					"uk;20–31 жовтня 2025;До кінця: 6 днів;Бронювання — це зручність, а не умова" })
	void theFirstPageSaysWhatIsConsultedAndHowToBook(String language, String period, String left, String courtesy) {
		assertThat(page("/?lang=" + language)).contains("<html", "lang=\"" + language + "\"", period, left, courtesy)
			.contains("href=\"/consultations/zegary-2025?lang=" + language + "\"")
			.contains("href=\"https://t.me/dyzurka_test_bot?start=zegary-2025\"")
			.contains("href=\"tel:+48120000010\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"pl;niedziela, 26 października;Bez rezerwacji też można zadzwonić;winda, dostęp na wózku, pętla indukcyjna;polski, ukraiński",
			"en;Sunday, 26 October;You may also call without a booking;lift, wheelchair access, induction loop;Polish, Ukrainian",
			"uk;неділя, 26 жовтня;Без бронювання теж можна зателефонувати;ліфт, доступ на візку, індукційна петля;польська, українська" })
	void oneConsultationShowsItsSchedule(String language, String day, String walkIn, String access, String languages) {
		assertThat(page(ONE + "?lang=" + language)).contains(day, "22:00–23:59", "10:00–11:00", "16:00–18:00")
			.contains(walkIn, access, languages)
			.contains("href=\"tel:+48120000011\"", "Marek Dyżurny", "Rynek 1, Kraków")
			.contains("href=\"mailto:biuro@example.org\"")
			.contains("/calendar/consultations/zegary-2025.ics", "webcal://", "https://calendar.google.com/")
			.contains("href=\"/privacy?lang=" + language + "#zegary-2025\"");
	}

	@Test
	void withoutATelephoneThereIsNoSheetOfItsMenu() {
		assertThat(this.mvc.get().uri(ONE + "/phone")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri(ONE + "/phone.pdf")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(page(ONE + "?lang=en")).doesNotContain("/phone", "text message");
	}

	@Test
	void freeSlotsAndSeatsAreCountedWithoutThoseSetAside() {
		assertThat(page(ONE + "?lang=en")).containsSubsequence("Marek Dyżurny", "now: 3", "now: 30");
	}

	@Test
	void textsOfTheCityInPolishOnlyAreMarkedAsPolish() {
		assertThat(page(ONE + "?lang=uk")).contains("<span lang=\"pl\">art. 5 ust. 5 ustawy</span>");
		assertThat(page(ONE + "?lang=pl")).contains("<span>art. 5 ust. 5 ustawy</span>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", ONE, "/privacy", "/accessibility" })
	void whatTheCityWroteIsShownAndNeverObeyed(String path) {
		for (String language : new String[] { "pl", "en", "uk" }) {
			assertThat(page(path + "?lang=" + language)).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
				.doesNotContain("<script", "<b>", "<i>");
		}
	}

	@Test
	void whatLooksLikeOurTemplatesIsOnlyText() {
		assertThat(page(ONE + "?lang=en")).contains("${7*7} #{7*7} *{7*7} [[7*7]]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", ONE, "/privacy", "/accessibility", "/login" })
	void noPageLacksAWord(String path) {
		for (String language : new String[] { "pl", "en", "uk" }) {
			assertThat(page(path + "?lang=" + language)).doesNotContain("??");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "pl;30 dni;25 lat;usuń moje dane", "en;30 days;25 years;delete my data",
			"uk;30 днів;25 років;видалити мої дані" })
	void thePrivacyNoticeTellsHowLongByConsultation(String language, String bookings, String remarks, String wish) {
		assertThat(page("/privacy?lang=" + language)).contains("id=\"zegary-2025\"", bookings, remarks, wish)
			.contains("Urząd Miasta", "iod@example.org", "uodo.gov.pl");
	}

	@Test
	void theStatementNamesThePersonWhoHelps() {
		assertThat(page("/accessibility?lang=en")).contains("WCAG 2.1", "EN 301 549", "tel:+48120000010",
				"22 November 2026");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "uk-UA,uk;q=0.9,pl;q=0.1|uk", "en-GB|en", "pl;q=0.1,de,en;q=0.5|en", "de|pl",
			"*|pl", "xx!;q=abc|pl" })
	void beforeAChoiceTheBrowserDecides(String accepted, String language) {
		assertThat(this.mvc.get().uri("/").header(HttpHeaders.ACCEPT_LANGUAGE, accepted)).hasStatusOk()
			.bodyText()
			.containsPattern("<html[^>]* lang=\"" + language + "\"")
			.doesNotContain("/privacy?lang=");
	}

	@Test
	void nobodyIsRememberedAndNothingForeignRuns() {
		MvcTestResult result = this.mvc.get().uri(ONE + "?lang=en").exchange();

		assertThat(result).doesNotContainHeader(HttpHeaders.SET_COOKIE)
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Referrer-Policy", "strict-origin-when-cross-origin");
		assertThat(result.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'none'")
			.doesNotContain("unsafe");
		assertThat(result.getRequest().getSession(false)).isNull();
	}

	@Test
	void aDocumentIsDownloadedOnceAndThenKnownByItsTag() {
		String path = ONE + "/documents/1/formularz.pdf";
		assertThat(page(ONE + "?lang=en")).contains(path, "PDF, 1 kB", "https://example.org/p.pdf");

		MvcTestResult first = this.mvc.get().uri(path).exchange();
		assertThat(first).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
		String tag = Objects.requireNonNull(first.getResponse().getHeader(HttpHeaders.ETAG));
		assertThat(this.mvc.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "400;en;We do not understand this request", "403;en;This is not allowed",
					"404;pl;Nie ma takiej strony", "404;uk;Такої сторінки немає",
					"405;en;We do not understand this request", "500;uk;Щось пішло не так з нашого боку",
					"502;en;Something went wrong on our side", "503;pl;Chwilowo nie możemy odpowiedzieć" })
	void whatFailsIsToldInPlainWordsWithAWayOn(int status, String language, String title) {
		MvcTestResult result = this.mvc.get()
			.uri("/error?lang=" + language)
			.accept(MediaType.TEXT_HTML)
			.with((request) -> {
				request.setDispatcherType(DispatcherType.ERROR);
				request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
				request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "//evil.example.org/<b>");
				request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inside"));
				return request;
			})
			.exchange();

		assertThat(result).hasStatus(status);
		assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.contains("<h1>" + title + "</h1>", "href=\"/?lang=" + language + "\"")
			.doesNotContain("evil", "inside", "IllegalState", "??");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/consultations/nie-ma", "/consultations/ZŁY_SLUG", ONE + "/documents/1/inny.pdf",
			ONE + "/documents/9/formularz.pdf", ONE + "/documents/2/p.pdf", "/actuator", "/actuator/env", "/h2-console",
			"/simulator/nothing", "/.env" })
	void whatIsNotThereIsNotFound(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void onlyReadingIsPossible() {
		assertThat(this.mvc.post().uri("/")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.delete().uri(ONE)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.head().uri("/")).hasStatusOk();
	}

	@Test
	void stylesAreNamedByTheirContentAndKept() {
		String page = page("/?lang=en");
		String style = page.replaceAll("(?s).*href=\"(/assets/dyzurka-[0-9a-f]{32}\\.css)\".*", "$1");
		assertThat(style).matches("/assets/dyzurka-[0-9a-f]{32}\\.css");
		assertThat(this.mvc.get().uri(style)).hasStatusOk()
			.headers()
			.hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000");
		assertThat(page).containsPattern("/webjars/picocss__pico/[0-9.]+/css/pico\\.min\\.css");
	}

	private String page(String address) {
		MvcTestResult result = this.mvc.get().uri(address).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
