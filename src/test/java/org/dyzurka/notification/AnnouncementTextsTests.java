package org.dyzurka.notification;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementId;
import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.AnnouncementPlan;
import org.dyzurka.consultation.AnnouncementState;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.Slug;
import org.dyzurka.consultation.Told;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.wording.Gsm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=src/main/resources/samples/krakow-2025/krakow-2025.yaml",
		"dyzurka.public-url=https://konsultacje.krakow.example.org" })
@Import(AnnouncingWorld.class)
class AnnouncementTextsTests {

	private static final Locale POLISH = Locale.of("pl");

	private static final List<PublicationChannel> NETWORKS = List.of(PublicationChannel.FACEBOOK,
			PublicationChannel.INSTAGRAM, PublicationChannel.LINKEDIN);

	@Autowired
	private AnnouncementTexts texts;

	@Autowired
	private Announcements announcements;

	@Autowired
	private Consultations consultations;

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"pl;Rozpoczęły się konsultacje społeczne;wtorek, 2 września, 15:00–18:00;Rezerwacja nie jest obowiązkowa",
			"en;has begun;Tuesday, 2 September, 15:00–18:00;You do not have to book",
			"uk;Розпочалися громадські консультації;вівторок, 2 вересня, 15:00–18:00;Бронювати необов’язково" })
	void theStartTellsAllThatTheReportSaysItTold(String language, String lead, String duty, String courtesy) {
		String letter = this.texts.letter(announcement("a3"), Locale.of(language), URI.create("https://x.example.org"))
			.text();

		assertThat(letter).contains(lead, duty, courtesy, "ul. Józefińska 14", "art. 5 ust. 5 ustawy",
				"+48 12 000 00 11", "konsultacje@example.org", "Formularz konsultacyjny",
				"https://konsultacje.krakow.example.org/news/krakow-rodziny-2025/a3");
	}

	@Test
	void theInvitationOfTheTwentyEighthGivesTheHoursOfDutyInEveryPost() {
		for (PublicationChannel network : NETWORKS) {
			assertThat(this.texts.post(announcement("a4"), network, POLISH).text()).contains(
					"piątek, 29 sierpnia, 10:00–13:00", "wtorek, 2 września, 15:00–18:00",
					"poniedziałek, 8 września, 09:00–12:00", "otwarte spotkanie konsultacyjne",
					"formularz konsultacyjny");
		}
	}

	@Test
	void theAnnouncementOfTheEighteenthLeadsToThePortalOfTheCity() {
		assertThat(this.texts.post(announcement("a2"), PublicationChannel.FACEBOOK, POLISH).text()).contains(
				"http://obywatelski.krakow.pl/", "https://konsultacje.krakow.example.org/consultations/", "dyżury");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en", "uk" })
	void everyTextFitsItsChannelInEveryLanguage(String language) {
		Locale reader = Locale.of(language);
		for (Announcement announcement : List.of(announcement("a1"), announcement("a3"), announcement("a4"),
				announcement("a5"), endless())) {
			for (PublicationChannel network : NETWORKS) {
				ReadyText post = this.texts.post(announcement, network, reader);
				assertThat(post.length()).isEqualTo(post.text().length()).isLessThanOrEqualTo(post.limit());
				assertThat(post.text()).contains("https://konsultacje.krakow.example.org/");
			}
			assertThat(this.texts.chat(announcement, reader).text()).hasSizeLessThanOrEqualTo(4096)
				.contains("https://konsultacje.krakow.example.org/");
			String sms = this.texts.textMessage(announcement, reader).text();
			assertThat(Gsm.segments(sms)).as(sms).isLessThanOrEqualTo(2);
			assertThat(sms).contains("https://konsultacje.krakow.example.org/");
			if (!language.equals("uk")) {
				assertThat(sms).isEqualTo(Gsm.writable(sms));
			}
		}
	}

	@Test
	void buttonsOpenTheBookingOfEachDutyInTheBot() {
		Prompt chat = this.texts.chat(announcement("a4"), POLISH);

		assertThat(chat.links()).extracting(Link::target)
			.startsWith(URI.create("https://t.me/proba_bot?start=krakow-rodziny-2025_d1"),
					URI.create("https://t.me/proba_bot?start=krakow-rodziny-2025_d2"))
			.endsWith(URI.create("https://konsultacje.krakow.example.org/news/krakow-rodziny-2025/a4"));
		assertThat(chat.links().getFirst().label()).isEqualTo("Zarezerwuj: pt 29.08, 10:00");
		assertThat(this.texts.chat(announcement("a5"), POLISH).links().getFirst().target().toString()).endsWith("_m1");
		assertThat(this.texts.chat(announcement("a3"), POLISH).links().getFirst().target().toString())
			.endsWith("?start=krakow-rodziny-2025");
	}

	@Test
	void aTextMessageTellsWhen() {
		assertThat(this.texts.textMessage(announcement("a5"), POLISH).text())
			.isEqualTo("Zapraszamy na otwarte spotkanie konsultacyjne. czw 4.09 16:00. "
					+ "https://konsultacje.krakow.example.org/news/krakow-rodziny-2025/a5");
	}

	@Test
	void theBulletinTellsWhoPublishesAndWhenAndObeysNobodysMarkup() {
		AnnouncementPlan plan = new AnnouncementPlan(AnnouncementKind.CHANGE, LocalDateTime.parse("2025-08-30T10:00"),
				List.of(PublicationChannel.BIP), LocalText.polish("Zmiana <script>"),
				List.of(Told.PURPOSE, Told.SCHEDULE), List.of(), true, LocalText.polish("Tekst & <b>"));

		String html = this.texts.bulletin(new Announcement(AnnouncementId.random(), consultation().id(), "x", plan,
				AnnouncementState.PLANNED, true, null), Locale.of("en"), "Jan <Urzędnik>");

		assertThat(html).startsWith("<article lang=\"en\">")
			.contains("<h1 lang=\"pl\">Zmiana &lt;script&gt;</h1>", "<p lang=\"pl\">Tekst &amp; &lt;b&gt;</p>",
					"<dt>Published by</dt>\n<dd>Miejski Ośrodek", "<dd>Jan &lt;Urzędnik&gt;</dd>",
					"<dt>Created on</dt>\n<dd>10 August 2025</dd>", "<dt>Published on</dt>\n<dd>30 August 2025</dd>",
					"<dt>Updated on</dt>", "<h2>When and where</h2>\n<ul>\n<li>Friday, 29 August",
					"documents/1/formularz-konsultacyjny.pdf")
			.doesNotContain("<script>", "<b>");
	}

	@Test
	void whatTheCityWroteInPolishOnlyIsMarkedAsPolish() {
		AnnouncementSheet sheet = this.texts.sheet(announcement("a3"), Locale.of("uk"));

		assertThat(sheet.title()).isEqualTo(new Piece("Розпочалися консультації щодо Програми підтримки сім’ї", null));
		assertThat(sheet.documents()).extracting((document) -> document.title().lang()).containsOnly("pl");
		assertThat(sheet.parts()).filteredOn((part) -> part.heading().equals("Мета"))
			.flatExtracting(AnnouncementSheet.Part::pieces)
			.containsExactly(
					new Piece("Дізнатися зауваження та пропозиції до проєкту Програми перед її ухваленням.", null));
	}

	private Announcement endless() {
		LocalText text = new LocalText(
				Map.of("pl", "Bardzo długi tekst 😀 ".repeat(5000), "uk", "Дуже довгий текст 😀 ".repeat(5000)));
		AnnouncementPlan plan = new AnnouncementPlan(AnnouncementKind.PROGRESS, LocalDateTime.parse("2025-08-30T10:00"),
				List.of(PublicationChannel.NEWS),
				new LocalText(Map.of("pl", "Tytuł ".repeat(80), "uk", "Заголовок ".repeat(80))), List.of(Told.values()),
				List.of(), true, text);
		return new Announcement(AnnouncementId.random(), consultation().id(), "office.1a2b3c4d", plan,
				AnnouncementState.PLANNED, true, null);
	}

	private Announcement announcement(String key) {
		return this.announcements.find(consultation().id(), key).orElseThrow();
	}

	private Consultation consultation() {
		return this.consultations.find(new Slug("krakow-rodziny-2025")).orElseThrow();
	}

}
