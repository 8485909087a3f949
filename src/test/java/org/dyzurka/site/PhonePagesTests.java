package org.dyzurka.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
@SpringBootTest(
		properties = { "dyzurka.import=src/test/resources/pages/hostile.yaml", "dyzurka.staff.password=pierwsze-haslo",
				"dyzurka.twilio.account-sid=AC00000000000000000000000000000000", "dyzurka.twilio.auth-token=secret",
				"dyzurka.twilio.number=+48120000099", "dyzurka.twilio.api-url=http://localhost:1" })
@AutoConfigureMockMvc
@Import(AtAFixedTime.class)
class PhonePagesTests {

	private static final String SHEET = "/consultations/zegary-2025/phone";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Consultations consultations;

	@Autowired
	private Duties duties;

	@Autowired
	private Bookings bookings;

	@Autowired
	private Residents residents;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"pl;Rozmowa przez telefon;w niedzielę, dwudziestego szóstego października;Rozmowa z człowiekiem;ZMIEŃ 123456;Podaj sześć cyfr",
			"en;By telephone;on Sunday;person;CHANGE 123456;code", "uk;телефон;неділю;людин;ЗМІНИТИ 123456;код" })
	void theSheetSaysWhatACallSaysAndWhatToText(String language, String form, String day, String person, String move,
			String code) {
		String sheet = page(SHEET + "?lang=" + language);

		assertThat(sheet).contains("href=\"tel:+48120000099\"", "+48 12 000 00 99", "+48 12 000 00 10")
			.containsIgnoringCase(form)
			.contains(day, person, move, code)
			.containsSubsequence("<dt>1</dt>", "<dt>2</dt>", "<dt>0</dt>", "<dt>9</dt>", "<dt>*</dt>", "<dt>8</dt>")
			.doesNotContain("??", "<script", "STOP", "HELP", "CANCEL");
	}

	@Test
	void wordsInAnotherLanguageAreMarked() {
		assertThat(page(SHEET + "?lang=en")).contains("<dd lang=\"pl\">Po polsku</dd>")
			.contains("lang=\"pl\">Dzień dobry")
			.doesNotContain("<dd lang=\"en\">");
	}

	@Test
	void whatIsBookedUpIsOnTheSheetAllTheSame() {
		String before = page(SHEET + "?lang=pl");
		for (Form form : Form.values()) {
			for (Slot slot : this.duties.open(consultation().id(), form)) {
				book(slot);
			}
		}
		assertThat(this.duties.open(consultation().id(), Form.TELEPHONE)).isEmpty();

		assertThat(page(SHEET + "?lang=pl")).isEqualTo(before);
	}

	@Test
	void askingTheScenesStoresNothing() {
		String residents = "select count(*) from resident";
		int before = this.jdbc.sql(residents).query(Integer.class).single();

		page(SHEET + "?lang=uk");

		assertThat(this.jdbc.sql(residents).query(Integer.class).single()).isEqualTo(before);
		assertThat(this.jdbc.sql("select count(*) from dialogue").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "pl;ZMIEŃ 123456;Konsultacje przez telefon i SMS",
					"en;CHANGE 123456;Consultations by telephone and text message",
					"uk;ЗМІНИТИ 123456;Консультації телефоном і через SMS" })
	void thePaperIsOnePageOfRealTextInItsLanguage(String language, String word, String title) throws IOException {
		MvcTestResult answer = this.mvc.get().uri(SHEET + ".pdf?lang=" + language).exchange();
		assertThat(answer).hasStatusOk().hasContentType("application/pdf");
		assertThat(answer).headers().hasValue("Content-Language", language);

		try (PDDocument paper = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
			assertThat(paper.getNumberOfPages()).isOne();
			assertThat(paper.getDocumentInformation().getTitle()).startsWith(title);
			assertThat(Locale.forLanguageTag(paper.getDocumentCatalog().getLanguage()).getLanguage())
				.isEqualTo(language);
			assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged").isTrue();
			assertThat(new PDFTextStripper().getText(paper)).contains(title, word, "+48 12 000 00 99");
			PDPage page = paper.getPage(0);
			for (COSName font : page.getResources().getFontNames()) {
				assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
			}
		}
	}

	@Test
	void theConsultationLeadsToItsSheet() {
		assertThat(page("/consultations/zegary-2025?lang=en")).contains("href=\"" + SHEET + "?lang=en\"",
				"href=\"" + SHEET + ".pdf?lang=en\"", "href=\"tel:+48120000099\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/consultations/nothing/phone", "/consultations/nothing/phone.pdf",
			"/consultations/Not-A-Slug/phone" })
	void thereIsNoSheetOfNothing(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private Consultation consultation() {
		return this.consultations.find(new Slug("zegary-2025")).orElseThrow();
	}

	private void book(Slot slot) {
		this.transaction.executeWithoutResult((status) -> {
			var resident = this.residents.meet(Address.telegram(slot.id().hashCode())).id();
			HoldResult held = this.bookings.hold(resident, slot.id(), 1, Duration.ofMinutes(15), null);
			this.bookings.confirm(((HoldResult.Held) held).hold(), Details.NONE);
		});
	}

	private String page(String address) {
		MvcTestResult result = this.mvc.get().uri(address).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
