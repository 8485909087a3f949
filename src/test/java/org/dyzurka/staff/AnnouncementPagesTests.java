package org.dyzurka.staff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementState;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Publication;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.Publications;
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
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=src/test/resources/pages/announced.yaml",
		"dyzurka.staff.password=pierwsze-haslo" })
@AutoConfigureMockMvc
@Import(AtAFixedTime.class)
@WithMockUser(username = "ola", roles = "STAFF")
class AnnouncementPagesTests {

	private static final String NEW = "/staff/announcements/new?consultation=ogloszone-2025";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Announcements announcements;

	@Autowired
	private Publications publications;

	@Autowired
	private Consultations consultations;

	@Test
	void theListTellsStateTimeChannelsAndWhatToLookAt() {
		assertThat(page("/staff/announcements?lang=en"))
			.contains("Początek &lt;b&gt;", "published", "20 October 2025, 09:00", "<span>Current consultations</span>",
					"30 October 2025, 09:00", "planned", "Days before the consultation: 0, wanted: 7",
					"Days: 12, wanted: 21")
			.doesNotContain("<script", "<b>", "??");
	}

	@Test
	void theOfficeWritesOneAndSeesItsTexts() {
		MvcTestResult added = post(NEW,
				(form) -> form.param("kind", "CHANGE")
					.param("publish", "2025-10-27T12:30")
					.param("channels", "NEWS", "SMS", "FACEBOOK", "BIP")
					.param("title-pl", "Zmiana sali")
					.param("text-pl", "Zapraszamy na warsztaty <b>")
					.param("tells", "SCHEDULE")
					.param("about", "m1"));

		assertThat(added).flash().containsEntry("done", "added");
		Announcement announcement = written("Zmiana sali");
		assertThat(announcement.byOffice()).isTrue();
		assertThat(announcement.plan().publish()).isEqualTo("2025-10-27T12:30");
		assertThat(page("/staff/announcements/" + announcement.id().value() + "?lang=en"))
			.contains("Zmiana sali", "27 October 2025, 12:30", "At most: 63,206.", "SMS segments: 1.",
					"&lt;article lang=&quot;pl&quot;&gt;", "The text names workshops", "the channel is off",
					"16:00–18:00")
			.doesNotContain("<b>", "??");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "publish;kiedyś;fault-publish", "publish;;fault-publish",
			"publish;9999-10-10T10:00;fault-publish", "channels;OTHER;fault-channels", "channels;FAX;fault-channels",
			"title-pl;;fault-title", "kind;PARTY;fault-kind", "tells;SECRETS;fault-tells", "about;d99;fault-about" })
	void whatIsWrongIsToldByTheFieldAndNothingIsLost(String field, String value, String fault) {
		int before = this.announcements.of(consultation().id()).size();

		String page = body(post(NEW, (form) -> {
			form.param(field, (value != null) ? value : "").param("text-pl", "To, co <i>napisano</i>");
			String[][] good = { { "kind", "START" }, { "publish", "2025-10-27T12:30" }, { "channels", "NEWS" },
					{ "title-pl", "Tytuł, który zostaje" }, { "tells", "PURPOSE" }, { "about", "d1" } };
			for (String[] other : good) {
				if (!other[0].equals(field)) {
					form.param(other[0], other[1]);
				}
			}
			return form;
		}));

		assertThat(page).contains("id=\"" + fault + "\"", "To, co &lt;i&gt;napisano&lt;/i&gt;").doesNotContain("??");
		if (!field.equals("title-pl")) {
			assertThat(page).contains("Tytuł, który zostaje");
		}
		assertThat(this.announcements.of(consultation().id())).hasSize(before);
	}

	@Test
	@DirtiesContext
	void oneIsChangedAndTheOtherPublishedStays() {
		Announcement planned = announcement("przyszle");
		String form = page("/staff/announcements/" + planned.id().value() + "/edit?lang=en");
		assertThat(form).contains("value=\"Koniec\"", "value=\"2025-10-30T09:00\"").doesNotContain("??");

		assertThat(edit(planned)).flash().containsEntry("done", "amended");
		assertThat(announcement("przyszle").plan().title().byLanguage()).containsEntry("pl", "Inny koniec");
		assertThat(edit(announcement("start"))).flash().containsEntry("fault", "published");
		assertThat(announcement("start").plan().title().byLanguage()).containsEntry("pl", "Początek <b>");
	}

	@Test
	@DirtiesContext
	void oneIsPublishedNowAndTakenBack() {
		Announcement planned = announcement("przyszle");

		assertThat(act(planned, "publish")).flash().containsEntry("done", "published");
		assertThat(act(planned, "publish")).flash().containsEntry("fault", "not-planned");
		assertThat(announcement("przyszle").state()).isEqualTo(AnnouncementState.PUBLISHED);
		assertThat(page("/staff/publications?lang=en")).contains("Koniec", "26 October 2025, 08:00", "the program");

		assertThat(act(planned, "withdraw")).flash().containsEntry("done", "withdrawn");
		assertThat(page("/staff/publications?lang=en")).as("the register keeps it").contains("Koniec");
	}

	@Test
	void whatWasPublishedByHandEntersTheRegisterWithItsAddress() {
		post(NEW,
				(form) -> form.param("kind", "START")
					.param("publish", "2025-10-27T12:30")
					.param("channels", "FACEBOOK")
					.param("title-pl", "Post ręczny")
					.param("tells", "PURPOSE"));
		Announcement announcement = written("Post ręczny");
		act(announcement, "publish");
		String way = "/staff/publications/of/" + announcement.id().value() + "/FACEBOOK";
		assertThat(page("/staff/announcements/" + announcement.id().value() + "?lang=en"))
			.contains("href=\"" + way + "?lang=en\"", "to be published by hand");

		assertThat(body(post(way,
				(form) -> form.param("section", "Konsultacje w Krakowie")
					.param("time", "2025-10-26T08:10")
					.param("address", "javascript:alert(1)")
					.param("reached", "-3"))))
			.contains("id=\"fault-address\"", "id=\"fault-reached\"", "value=\"Konsultacje w Krakowie\"",
					"value=\"javascript:alert(1)\"", "value=\"-3\"")
			.doesNotContain("??");
		UnaryOperator<MockMvcRequestBuilder> right = (form) -> form.param("section", "Konsultacje w Krakowie")
			.param("time", "2025-10-26T08:10")
			.param("address", "https://facebook.example.org/1")
			.param("reached", "");
		assertThat(post(way, right)).flash().containsEntry("done", "entered");
		assertThat(post(way, right)).flash().containsEntry("fault", "twice");

		Publication entered = this.publications.of(consultation().id()).getLast();
		assertThat(entered.entry().author()).isEqualTo("ola");
		assertThat(entered.entry().channel()).isEqualTo(PublicationChannel.FACEBOOK);
		assertThat(entered.entry().reached()).isNull();
		assertThat(entered.entry().time()).isEqualTo("2025-10-26T07:10:00Z");
		assertThat(page("/staff/publications?lang=en")).contains("Konsultacje w Krakowie", "not counted",
				"https://facebook.example.org/1");

		String one = "/staff/publications/" + entered.id().value();
		assertThat(page(one + "?lang=uk")).contains("https://facebook.example.org/1").doesNotContain("??");
		assertThat(body(post(one, (form) -> form.param("address", "https://x.example.org").param("reached", "sto"))))
			.contains("id=\"fault-reached\"", "value=\"sto\"", "value=\"https://x.example.org\"");
		assertThat(post(one, (form) -> form.param("address", "https://x.example.org").param("reached", "1200"))).flash()
			.containsEntry("done", "completed");
		assertThat(this.publications.find(entered.id()).orElseThrow().entry().reached()).isEqualTo(1200);
	}

	@Test
	void whatWasDoneElsewhereIsEnteredByHand() {
		String entry = "/staff/publications/new?consultation=ogloszone-2025";
		assertThat(page(entry + "&lang=pl")).doesNotContain("??");
		assertThat(body(post(entry,
				(form) -> form.param("channel", "FAX")
					.param("section", "x".repeat(101))
					.param("time", "wczoraj")
					.param("kind", "PARTY")
					.param("title", "")
					.param("files", "Formularz"))))
			.contains("fault-channel", "fault-section", "fault-time", "fault-kind", "fault-title", "wczoraj",
					"Formularz");

		assertThat(post(entry,
				(form) -> form.param("channel", "OTHER")
					.param("section", "radio")
					.param("time", "2025-10-21T10:00")
					.param("kind", "REMINDER")
					.param("title", "Audycja <b>")
					.param("told", "PURPOSE", "HOW")
					.param("files", "Formularz\n\n Projekt ")
					.param("reached", "0")))
			.flash()
			.containsEntry("done", "entered");

		Publication entered = this.publications.of(consultation().id())
			.stream()
			.filter((publication) -> publication.entry().channel() == PublicationChannel.OTHER)
			.findFirst()
			.orElseThrow();
		assertThat(entered.entry().files()).containsExactly("Formularz", "Projekt");
		assertThat(entered.entry().reached()).isZero();
		assertThat(page("/staff/publications?lang=en")).contains("Audycja &lt;b&gt;", "another channel")
			.doesNotContain("<b>", "??");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/staff/announcements/00000000-0000-0000-0000-000000000001",
			"/staff/announcements/new?consultation=nie-ma", "/staff/announcements/new?consultation=ZŁY",
			"/staff/publications/999999", "/staff/publications/new?consultation=nie-ma",
			"/staff/publications/of/00000000-0000-0000-0000-000000000001/BIP" })
	void whatIsNotThereIsNotFound(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void noPageLacksAWord() {
		String one = "/staff/announcements/" + announcement("przyszle").id().value();
		for (String path : List.of("/staff/announcements", one, one + "/edit", NEW, "/staff/publications")) {
			for (String language : new String[] { "pl", "en", "uk" }) {
				String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
				assertThat(page(address)).doesNotContain("??");
			}
		}
	}

	private MvcTestResult edit(Announcement announcement) {
		return post("/staff/announcements/" + announcement.id().value() + "/edit",
				(form) -> form.param("kind", "CLOSING")
					.param("publish", "2025-10-29T10:00")
					.param("channels", "NEWS")
					.param("title-pl", "Inny koniec"));
	}

	private MvcTestResult act(Announcement announcement, String act) {
		return post("/staff/announcements/" + announcement.id().value() + "/" + act, UnaryOperator.identity());
	}

	private MvcTestResult post(String address, UnaryOperator<MockMvcRequestBuilder> filling) {
		return filling.apply(this.mvc.post().uri(address).with(csrf())).exchange();
	}

	private Announcement written(String title) {
		return this.announcements.of(consultation().id())
			.stream()
			.filter((announcement) -> announcement.plan().title().byLanguage().containsValue(title))
			.findFirst()
			.orElseThrow();
	}

	private Announcement announcement(String key) {
		return this.announcements.find(consultation().id(), key).orElseThrow();
	}

	private Consultation consultation() {
		return this.consultations.find(new Slug("ogloszone-2025")).orElseThrow();
	}

	private String page(String address) {
		return body(this.mvc.get().uri(address).exchange());
	}

	private static String body(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
