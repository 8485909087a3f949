package org.dyzurka.notification;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementId;
import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.AnnouncementPlan;
import org.dyzurka.consultation.AnnouncementState;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.meeting.Meetings;
import org.jspecify.annotations.Nullable;
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
@SpringBootTest(properties = "dyzurka.import=src/main/resources/samples/krakow-2025/krakow-2025.yaml")
@Import(AnnouncingWorld.class)
class AnnouncementChecksTests {

	@Autowired
	private AnnouncementChecks checks;

	@Autowired
	private Announcements announcements;

	@Autowired
	private Consultations consultations;

	@Autowired
	private Duties duties;

	@Autowired
	private Meetings meetings;

	@Test
	void theCampaignOfTheSampleIsInOrder() {
		assertThat(this.announcements.of(consultation().id())).hasSize(5)
			.allSatisfy((announcement) -> assertThat(this.checks.of(announcement))
				.isEqualTo(new AnnouncementFindings(List.of(), List.of())));
	}

	@ParameterizedTest
	@CsvSource({ "pl,Zapraszamy na warsztaty,WORKSHOP", "pl,udział w Warsztatach,WORKSHOP",
			"pl,wypełnij ankietę,SURVEY", "pl,wyniki ANKIET,SURVEY", "en,Answer our survey,SURVEY",
			"en,the Workshops begin,WORKSHOP", "uk,Запрошуємо на воркшопи,WORKSHOP", "uk,Заповніть анкету,SURVEY",
			"uk,нове опитування,SURVEY" })
	void aWayToTakePartThatIsNamedAndNotPlannedIsAWarning(String language, String words, WayToTakePart way) {
		LocalText text = new LocalText(
				language.equals("pl") ? Map.of("pl", words) : Map.of("pl", "Tekst", language, words));

		assertThat(AnnouncementChecks.namedAmiss(facts(text, null)))
			.containsExactly(new AnnouncementWarning.NotOnSchedule(way));
		assertThat(AnnouncementChecks.namedAmiss(facts(LocalText.polish("Tytuł"), text))).as("in its own text")
			.containsExactly(new AnnouncementWarning.NotOnSchedule(way));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Przyjdź na spotkanie", "dyżury telefoniczne i stacjonarne", "formularzem",
			"przewarsztatowany" })
	void whatIsPlannedOrOnlySoundsAlikeIsNone(String words) {
		assertThat(AnnouncementChecks.namedAmiss(facts(LocalText.polish(words), null))).isEmpty();
	}

	@Test
	void withoutDutiesTheirNameIsOneWarning() {
		AnnouncementFacts facts = facts(LocalText.polish("Dyżury telefoniczne, spotkanie, formularz"), null);
		AnnouncementFacts bare = new AnnouncementFacts(facts.announcement(), facts.consultation(), List.of(),
				facts.meetings());

		assertThat(AnnouncementChecks.namedAmiss(bare)).containsExactly(new AnnouncementWarning.NoDuties());
	}

	@Test
	void withoutMeetingsAndFormsTheyAreWarnedOf() {
		Consultation whole = consultation();
		AnnouncementFacts facts = facts(LocalText.polish("Spotkania i formularze"), null);
		AnnouncementFacts bare = new AnnouncementFacts(facts.announcement(),
				with(whole, whole.purpose(), whole.contact(), false), facts.duties(), List.of());

		assertThat(AnnouncementChecks.namedAmiss(bare)).containsExactly(
				new AnnouncementWarning.NotOnSchedule(WayToTakePart.MEETING),
				new AnnouncementWarning.NotOnSchedule(WayToTakePart.FORM));
	}

	@Test
	void whatHasToBeToldAndIsMissingIsAGap() {
		Consultation whole = consultation();
		AnnouncementFacts facts = facts(LocalText.polish("Tytuł"), null);
		assertThat(AnnouncementChecks.gaps(facts)).isEmpty();

		Consultation bare = with(whole, LocalText.polish(" "), new Contact(null, null, null), true);
		assertThat(AnnouncementChecks
			.gaps(new AnnouncementFacts(facts.announcement(), bare, facts.duties(), facts.meetings())))
			.containsExactly(AnnouncementGap.PURPOSE, AnnouncementGap.HOW_AND_WHEN);
		assertThat(AnnouncementChecks.gaps(new AnnouncementFacts(facts.announcement(), whole, List.of(), List.of())))
			.containsExactly(AnnouncementGap.SCHEDULE);
	}

	private AnnouncementFacts facts(LocalText title, @Nullable LocalText text) {
		AnnouncementPlan plan = new AnnouncementPlan(AnnouncementKind.INVITATION,
				LocalDateTime.parse("2025-08-20T10:00"), List.of(PublicationChannel.NEWS), title, List.of(), List.of(),
				false, text);
		Consultation consultation = consultation();
		return new AnnouncementFacts(new Announcement(AnnouncementId.random(), consultation.id(), "x", plan,
				AnnouncementState.PLANNED, true, null), consultation, this.duties.of(consultation.id()),
				this.meetings.of(consultation.id()));
	}

	private static Consultation with(Consultation whole, LocalText purpose, Contact contact, boolean documents) {
		return new Consultation(whole.id(), whole.slug(), whole.title(), whole.subject(), purpose, whole.legalBasis(),
				whole.audience(), whole.period(), whole.organisers(), contact, whole.portal(), whole.privacy(),
				documents ? whole.documents() : new ArrayList<>(), whole.places(), whole.notices());
	}

	private Consultation consultation() {
		return this.consultations.find(new Slug("krakow-rodziny-2025")).orElseThrow();
	}

}
