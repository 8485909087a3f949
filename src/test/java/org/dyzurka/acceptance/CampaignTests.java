package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.awaitility.Awaitility;
import org.dyzurka.BesideOthers;
import org.dyzurka.acceptance.Stage.Said;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.PublicationEntry;
import org.dyzurka.consultation.Publications;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.notification.AnnouncementReleases;
import org.dyzurka.notification.PlanChange;
import org.dyzurka.notification.PlanChanges;
import org.dyzurka.notification.PlanOutcome;
import org.dyzurka.notification.PlanPreview;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Residents;
import org.dyzurka.resident.Subscriptions;
import org.dyzurka.resident.Topic;
import org.dyzurka.simulator.Chats;
import org.dyzurka.simulator.Mailbox;
import org.dyzurka.simulator.Phones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * The campaign of the sample, as the city reports it for August and September 2025, from
 * the first announcement to the last day, by moving the clock: what was published, who
 * was reminded, a duty that was called off, a place that was waited for.
 */
@Tag("database")
@BesideOthers
class CampaignTests {

	private static final String MOBILE = "+48600700800";

	private static final String LANDLINE = "+48126161234";

	private static final String ANNA = "anna@example.org";

	private Program program;

	private LocalDateTime now = LocalDateTime.parse("2025-08-13T09:00");

	private TelegramStage zofia;

	private SmsStage jan;

	@BeforeEach
	void begin() {
		this.program = new Program(this.now.atZone(Poland.ZONE).toInstant(), "--dyzurka.twilio.sms-interval=10ms");
		this.zofia = new TelegramStage(this.program.bean(Chats.class), "pl");
		this.jan = new SmsStage(() -> this.program.bean(Phones.class), MOBILE);
	}

	@AfterEach
	void end() {
		this.program.close();
	}

	@Test
	void runsFromTheFirstAnnouncementToTheLastDay() {
		threeAskForAnnouncements();
		until("2025-08-14T12:00");
		assertThat(this.program.get("/news")).contains("Zapowiedź konsultacji Programu Wspierania Rodziny");
		until("2025-08-18T12:00");
		publishedByHand("a2");
		until("2025-08-25T12:00");
		publishedByHand("a3");
		zofiaHears("Rozpoczęły się konsultacje");
		janHears("konsultacje");
		annaReads("Rozpoczęły się konsultacje");
		until("2025-08-27T09:00");

		zofiaBooksATalkInPerson();
		janWaitsForATalkByTelephone();
		until("2025-08-28T12:00");
		publishedByHand("a4");
		zofiaHears("Zapraszamy na dyżury eksperckie");
		someoneGivesUp("2025-08-29T12:30");
		janHears("Zwolnilo sie miejsce");
		this.jan.say("1");
		janHears("Termin zarezerwowany");
		until("2025-08-29T11:00");
		janHears("12:30");

		until("2025-09-01T16:00");
		zofiaHears("Czy termin pasuje?");
		this.zofia.press("Tak, będę");
		zofiaHears("czeka na Ciebie");
		theExpertFallsIll();
		zofiaHears("miasto odwołało ten termin");
		pressZofia("pn 8.09");
		zofiaHears("Termin zarezerwowany");
		until("2025-09-02T15:30");
		assertThat(answers(this.zofia)).noneMatch((text) -> text.contains("15:00") && text.contains("Przypomin"));

		until("2025-09-03T12:00");
		zofiaHears("Zapraszamy na otwarte spotkanie konsultacyjne");
		until("2025-09-26T23:00");

		assertThat(register()).containsSubsequence("08-14 NEWS", "08-18 FACEBOOK", "08-18 INSTAGRAM", "08-18 LINKEDIN");
		assertThat(register()).containsExactlyInAnyOrder("08-14 NEWS", "08-18 FACEBOOK", "08-18 INSTAGRAM",
				"08-18 LINKEDIN", "08-25 NEWS", "08-25 CURRENT", "08-25 NEWSLETTER 1", "08-25 TELEGRAM 1",
				"08-25 TELEGRAM", "08-25 SMS 1", "08-25 FACEBOOK", "08-25 INSTAGRAM", "08-25 LINKEDIN", "08-25 BIP",
				"08-28 NEWS", "08-28 TELEGRAM 1", "08-28 TELEGRAM", "08-28 SMS 1", "08-28 FACEBOOK", "08-28 INSTAGRAM",
				"08-28 LINKEDIN", "09-03 NEWS", "09-03 TELEGRAM 1", "09-03 TELEGRAM", "09-03 SMS 1");
		theRegisterTellsWhatTheReportTells();
	}

	@Test
	void whoCannotBeWrittenToIsPhoned() {
		until("2025-08-27T09:00");
		CallStage wanda = new CallStage(this.program, LANDLINE);
		wanda.dial(LANDLINE);
		List.of("Po polsku", "Rozmowa na miejscu", "we wtorek", "o godzinie piętnastej", "polski", "Bez ułatwień",
				"Rezerwuję", "Tak, poproszę")
			.forEach((choice) -> Awaitility.await().untilAsserted(() -> wanda.press(choice)));
		wanda.hangUp();
		until("2025-09-01T09:30");
		assertThat(reasons(LANDLINE)).containsExactly(Reason.REMINDER);
		theExpertFallsIll();
		until("2025-09-01T09:35");
		assertThat(reasons(LANDLINE)).containsExactly(Reason.CHANGE);
	}

	private void threeAskForAnnouncements() {
		this.zofia.say("/start");
		pressZofia("Polski");
		this.zofia.say("/ogloszenia");
		pressZofia("O wszystkich konsultacjach");
		zofiaHears("będziemy pisać");
		this.jan.say("Ogłoszenia");
		Awaitility.await().untilAsserted(() -> this.jan.press("O wszystkich"));
		janHears("bedziemy pisac");
		Address anna = Address.email(ANNA);
		this.program.bean(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.program.bean(Subscriptions.class)
				.subscribe(this.program.bean(Residents.class).meet(anna).id(), anna, Topic.ALL, Locale.of("pl"),
						"test"));
	}

	private void zofiaBooksATalkInPerson() {
		this.zofia.say("/start krakow-rodziny-2025_d2");
		List.of("15:00", "Pomiń", "polski", "Niczego nie potrzebuję", "Rezerwuję").forEach(this::pressZofia);
		zofiaHears("Termin zarezerwowany");
	}

	private void janWaitsForATalkByTelephone() {
		OtherResident.takeAll("d1", this.program.context());
		this.jan.say("Dyżur");
		List.of("Telefon", "pt 29.08", "Tak, na ten dzień")
			.forEach((choice) -> Awaitility.await().untilAsserted(() -> this.jan.press(choice)));
		janHears("Na liscie rezerwowej");
	}

	private void someoneGivesUp(String start) {
		OtherResident.givesUp(LocalDateTime.parse(start), this.program.context());
		until("2025-08-28T12:01");
	}

	private void theExpertFallsIll() {
		Duty ill = this.program.bean(Duties.class)
			.of(consultation().id())
			.stream()
			.filter((duty) -> duty.key().equals("d2"))
			.findFirst()
			.orElseThrow();
		PlanChange change = new PlanChange.ExpertIll(ill.expert().id(), LocalDate.parse("2025-09-01"),
				LocalDate.parse("2025-09-02"), new PlanChange.Remedy.CallOff());
		PlanChanges changes = this.program.bean(PlanChanges.class);
		PlanPreview preview = changes.preview(change);
		assertThat(preview.touched()).hasSize(1);
		assertThat(changes.carryOut(change, preview.fingerprint(), "admin")).isInstanceOf(PlanOutcome.Done.class);
	}

	private void publishedByHand(String key) {
		Announcement announcement = this.program.bean(Announcements.class).find(consultation().id(), key).orElseThrow();
		for (PublicationChannel channel : announcement.plan().channels()) {
			if (channel.way() == PublicationChannel.Way.HAND) {
				assertThat(this.program.bean(AnnouncementReleases.class)
					.publishedByHand(announcement.id(), channel, "Konsultacje Społeczne w Krakowie",
							this.now.atZone(Poland.ZONE).toInstant(), null, null, "admin"))
					.isTrue();
			}
		}
	}

	/** What the report says was told and carried, of each. */
	private void theRegisterTellsWhatTheReportTells() {
		for (PublicationEntry entry : entries()) {
			boolean start = "a3".equals(entry.announcement());
			assertThat(entry.files()).hasSize(start ? 4 : 0);
			assertThat(entry.told()).isNotEmpty();
			assertThat(entry.author()).isNotBlank();
			assertThat(entry.byHand()).isEqualTo(entry.channel().way() == PublicationChannel.Way.HAND);
		}
	}

	private List<String> register() {
		List<String> lines = new ArrayList<>();
		for (PublicationEntry entry : entries()) {
			LocalDate day = LocalDate.ofInstant(entry.time(), Poland.ZONE);
			String counted = (entry.reached() != null) ? " " + entry.reached() : "";
			lines.add("%tm-%<td %s%s".formatted(day, entry.channel(), counted));
		}
		return lines;
	}

	private List<PublicationEntry> entries() {
		return this.program.bean(Publications.class)
			.of(consultation().id())
			.stream()
			.map((publication) -> publication.entry())
			.toList();
	}

	private Consultation consultation() {
		return this.program.bean(Consultations.class).all().getFirst();
	}

	private List<Reason> reasons(String number) {
		return this.program.bean(CallList.class)
			.open()
			.stream()
			.filter((call) -> number.equals(call.wanted().number()))
			.map((call) -> call.wanted().reason())
			.toList();
	}

	/** Moves the clock, timers included. */
	private void until(String moment) {
		LocalDateTime then = LocalDateTime.parse(moment);
		Instant present = this.now.atZone(Poland.ZONE).toInstant();
		this.program.pass(Duration.between(present, then.atZone(Poland.ZONE).toInstant()));
		this.now = then;
	}

	private void pressZofia(String label) {
		Awaitility.await().untilAsserted(() -> this.zofia.press(label));
	}

	private void zofiaHears(String words) {
		hears(this.zofia, words);
	}

	private void janHears(String words) {
		hears(this.jan, words);
	}

	private void annaReads(String words) {
		Awaitility.await()
			.until(() -> this.program.bean(Mailbox.class)
				.letters()
				.stream()
				.anyMatch((letter) -> letter.toString().contains(words)));
	}

	private static void hears(Stage stage, String words) {
		Awaitility.await().untilAsserted(() -> assertThat(answers(stage)).anyMatch((text) -> text.contains(words)));
	}

	private static List<String> answers(Stage stage) {
		return stage.answers().stream().map(Said::text).toList();
	}

}
