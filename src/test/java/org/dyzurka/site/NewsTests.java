package org.dyzurka.site;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Slug;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=src/test/resources/pages/announced.yaml",
		"dyzurka.public-url=https://konsultacje.example.org", "dyzurka.staff.password=pierwsze-haslo" })
@AutoConfigureMockMvc
@Import(AtAFixedTime.class)
class NewsTests {

	private static final String ONE = "/news/ogloszone-2025/start";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Announcements announcements;

	@Autowired
	private Consultations consultations;

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "pl;Aktualności;Rozpoczęły się konsultacje społeczne;20 października 2025",
			"en;News;has begun;20 October 2025", "uk;Новини;Розпочалися громадські консультації;20 жовтня 2025" })
	void theNewsAreThereInEveryLanguageTheNewestFirst(String language, String title, String lead, String day) {
		assertThat(page("/news?lang=" + language)).contains("<h1>" + title + "</h1>", lead, day)
			.containsSubsequence("/news/ogloszone-2025/zaproszenie?lang=" + language,
					"/news/ogloszone-2025/start?lang=" + language)
			.contains("/consultations/ogloszone-2025/documents/1/formularz.pdf")
			.doesNotContain("??", "<script", "<b>", "/news/ogloszone-2025/przyszle");
	}

	@Test
	void oneTellsAllOfItAndMarksWhatIsPolish() {
		assertThat(page(ONE + "?lang=en"))
			.contains("<h1 lang=\"pl\">Początek &lt;b&gt;</h1>", "When and where", "Sunday, 26 October, 10:00–11:00",
					"You do not have to book", "Rynek 1, Kraków",
					"<p class=\"own\" lang=\"pl\">Zapraszamy &lt;script&gt;</p>")
			.doesNotContain("??", "<script", "<b>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/news/ogloszone-2025/przyszle", "/news/ogloszone-2025/posty", "/news/ogloszone-2025/nic",
			"/news/nie-ma/start", "/news/ZŁE/start" })
	void whatIsNotPublishedOnOurPagesIsNotFound(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	@DirtiesContext
	void whatTheOfficeWithdrewIsShownNoLonger() {
		Consultation consultation = this.consultations.find(new Slug("ogloszone-2025")).orElseThrow();
		this.announcements.withdraw(this.announcements.find(consultation.id(), "start").orElseThrow().id());

		assertThat(this.mvc.get().uri(ONE)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(page("/news?lang=en")).doesNotContain(ONE);
		assertThat(page("/news.atom")).doesNotContain(ONE);
	}

	@Test
	void theFirstPageShowsTheNoticeOfTheStart() {
		assertThat(page("/?lang=en")).contains("href=\"" + ONE + "?lang=en\"", "20 October 2025",
				"application/atom+xml");
	}

	@Test
	void theFeedIsAtomWithIdsThatStay() throws Exception {
		String polish = page("/news.atom");
		SyndFeed feed = new SyndFeedInput().build(new StringReader(polish));

		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(feed.getUri()).isEqualTo("tag:konsultacje.example.org,2025:news:pl");
		assertThat(feed.getTitle()).isEqualTo("Aktualności konsultacji społecznych");
		assertThat(feed.getLinks()).extracting("rel", "href")
			.contains(tuple("self", "https://konsultacje.example.org/news.atom?lang=pl"));
		assertThat(feed.getEntries()).extracting(SyndEntry::getUri)
			.containsExactly("tag:konsultacje.example.org,2025:announcement:ogloszone-2025:zaproszenie",
					"tag:konsultacje.example.org,2025:announcement:ogloszone-2025:start");
		SyndEntry start = feed.getEntries().get(1);
		assertThat(start.getTitle()).isEqualTo("Początek <b>");
		assertThat(start.getUpdatedDate()).isEqualTo("2025-10-20T07:00:00Z");
		assertThat(start.getPublishedDate()).isEqualTo("2025-10-20T07:00:00Z");
		assertThat(start.getAuthors()).extracting("name").containsExactly("Urząd Miasta");
		assertThat(URI.create(start.getLink())).hasPath(ONE);
		assertThat(start.getContents().getFirst().getValue()).contains("Zapraszamy <script>", "Kiedy i gdzie");
	}

	@Test
	void theFeedComesInTheLanguageOfTheAddressAndNotOfTheBrowser() throws Exception {
		assertThat(new SyndFeedInput().build(new StringReader(page("/news.atom?lang=uk"))).getTitle())
			.isEqualTo("Новини громадських консультацій");
		MvcTestResult result = this.mvc.get().uri("/news.atom").header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange();
		assertThat(body(result)).contains("Aktualności");
	}

	@Test
	void anUnchangedFeedIsNotSentAgain() {
		MvcTestResult first = this.mvc.get().uri("/news.atom").exchange();
		assertThat(first).hasStatusOk().hasContentType("application/atom+xml;charset=UTF-8");
		String tag = Objects.requireNonNull(first.getResponse().getHeader(HttpHeaders.ETAG));

		assertThat(this.mvc.get().uri("/news.atom").header(HttpHeaders.IF_NONE_MATCH, tag))
			.hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(this.mvc.get().uri("/news.atom?lang=en").header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/news", ONE })
	void noPageLacksAWord(String path) {
		for (String language : new String[] { "pl", "en", "uk" }) {
			assertThat(page(path + "?lang=" + language)).doesNotContain("??");
		}
	}

	private String page(String address) {
		return body(this.mvc.get().uri(address).exchange());
	}

	private static String body(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
