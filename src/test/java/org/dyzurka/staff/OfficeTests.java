package org.dyzurka.staff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.calendar.FeedAddress;
import org.dyzurka.calendar.Feeds;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=src/test/resources/pages/hostile.yaml",
		"dyzurka.staff.password=pierwsze-haslo" })
@AutoConfigureMockMvc
@Import({ AtAFixedTime.class, RefusingMessenger.class })
@WithMockUser(roles = "STAFF")
class OfficeTests {

	private static final AtomicLong CHATS = new AtomicLong(7_000_000);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Consultations consultations;

	@Autowired
	private Duties duties;

	@Autowired
	private Meetings meetings;

	@Autowired
	private Bookings bookings;

	@Autowired
	private Residents residents;

	@Autowired
	private Feeds feeds;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theSheetHoldsEverySlotOfTheDayOnWhichTheClocksWereTurnedBack() {
		Slot last = open(Form.TELEPHONE).getLast();
		Booking booking = book(last.id(), 1, new Details("<u>zasiłek</u> & wózek", Locale.of("uk"),
				Set.of(AccessNeed.INDUCTION_LOOP, AccessNeed.COMPANION), "+48600700800"));

		String sheet = page("/staff/sheet?day=2025-10-26&lang=en");

		assertThat(sheet).contains("Sunday, 26 October 2025", "22:00–23:59", "10:00–11:00", "+48 12 000 00 11")
			.contains(booking.code().value(), "&lt;u&gt;zasiłek&lt;/u&gt; &amp; wózek", "Ukrainian",
					"induction loop, companion", "href=\"tel:+48600700800\"")
			.contains("Anna &lt;i&gt;Ekspercka&lt;/i&gt;")
			.doesNotContain("<u>", "<i>");
		assertThat(sheet.split("unbooked: for whoever comes or calls", -1)).as("walk-in slots of both duties")
			.hasSize(3);
		assertThat(sheet.split("class=\"code\"", -1).length - 1).isGreaterThanOrEqualTo(1);
		assertThat(sheet.split("<th scope=\"row\">", -1).length - 1).as("slots of both duties").isEqualTo(7 + 4);
		assertThat(page("/staff/sheet?lang=en")).as("today").contains("Sunday, 26 October 2025");
		assertThat(page("/staff/sheet?day=2025-10-27&lang=en")).contains("Monday, 27 October 2025", "Marek")
			.doesNotContain("22:00", booking.code().value());
		assertThat(page("/staff/sheet?day=2025-10-25&lang=en")).contains("There are no duties on this day");
	}

	@Test
	void theSheetCountsSeatsOfMeetings() {
		Booking booking = book(meetingSeats(), 3, Details.NONE);

		assertThat(page("/staff/sheet?day=2025-10-26&lang=pl")).contains("Otwarte spotkanie, 16:00–18:00",
				"Zarezerwowane miejsca: 3 z 30", booking.code().value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "2025-13-01", "<b>" })
	void aDayThatIsNoneIsAMistake(String day) {
		assertThat(this.mvc.get().uri("/staff/sheet?day={day}", day)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void aFeedAddressIsShownOnceNamedAndRevoked() {
		Expert expert = this.duties.experts().getFirst();
		MockHttpSession session = new MockHttpSession();

		MvcTestResult issued = this.mvc.post()
			.uri("/staff/feeds?lang=en")
			.session(session)
			.with(csrf())
			.param("expert", expert.id().value().toString())
			.param("name", " <b>telefon</b> ")
			.exchange();
		assertThat(issued).hasRedirectedUrl("/staff/feeds/issued?lang=en");
		String once = body(this.mvc.get()
			.uri("/staff/feeds/issued?lang=en")
			.session(session)
			.flashAttrs(issued.getMvcResult().getFlashMap())
			.exchange());
		String path = once.replaceAll("(?s).*value=\"https?://[^/]+(/calendar/[^\"]+\\.ics)\".*", "$1");
		assertThat(once).contains("shown only now", "webcal://", "https://calendar.google.com/");
		assertThat(page("/staff/feeds/issued?lang=en")).contains("cannot be shown again").doesNotContain(path);
		assertThat(this.mvc.get().uri(path)).hasStatusOk();

		FeedAddress address = this.feeds.all().getFirst();
		assertThat(page("/staff/feeds?lang=en")).contains("&lt;b&gt;telefon&lt;/b&gt;").doesNotContain(path);
		assertThat(this.mvc.post()
			.uri("/staff/feeds/{id}/name", address.id().value())
			.with(csrf())
			.param("name", "biurko")).hasRedirectedUrl("/staff/feeds");
		assertThat(this.feeds.all().getFirst().name()).isEqualTo("biurko");

		assertThat(page("/staff/feeds/" + address.id().value() + "/revoke?lang=en"))
			.contains("Revoke the address “biurko”");
		assertThat(this.mvc.get().uri(path)).as("asking revokes nothing").hasStatusOk();
		assertThat(this.mvc.post().uri("/staff/feeds/{id}/revoke", address.id().value()).with(csrf()))
			.hasRedirectedUrl("/staff/feeds");
		assertThat(this.mvc.get().uri(path)).hasStatus(HttpStatus.GONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "0123456789012345678901234567890123456789012345678901234567890" })
	void anAddressNeedsAName(String name) {
		int before = this.feeds.all().size();

		assertThat(this.mvc.post()
			.uri("/staff/feeds")
			.with(csrf())
			.param("expert", this.duties.experts().getFirst().id().value().toString())
			.param("name", name)).hasRedirectedUrl("/staff/feeds");
		assertThat(this.feeds.all()).hasSize(before);
	}

	@Test
	void anAddressOfNobodyIsNotFound() {
		String nobody = "00000000-0000-0000-0000-000000000001";
		assertThat(this.mvc.post().uri("/staff/feeds").with(csrf()).param("expert", nobody).param("name", "x"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.post().uri("/staff/feeds/{id}/revoke", nobody).with(csrf()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatCouldNotBeSentWaitsForTheOffice() {
		Address number = new Address(Medium.SMS, "+48600111222");
		this.transaction.executeWithoutResult((status) -> {
			this.residents.meet(number);
			this.outbox.post(List.of(Outgoing.answer(number, Locale.of("pl"),
					Prompt.statement("Termin <b>zarezerwowany</b>, kod 123456"))));
		});
		Awaitility.await().until(() -> !this.outbox.failed(1).isEmpty());

		long id = this.outbox.failed(1).getFirst().id().value();
		assertThat(page("/staff?lang=en")).contains("Failed messages: 1");
		assertThat(page("/staff/messages?lang=en"))
			.contains("Termin &lt;b&gt;zarezerwowany&lt;/b&gt;, kod 123456",
					"no such &lt;i&gt;number&lt;/i&gt;, time 1", "SMS")
			.doesNotContain("600111", "<b>");

		assertThat(this.mvc.post().uri("/staff/messages/{id}/retry", id).with(csrf()))
			.hasRedirectedUrl("/staff/messages");
		Awaitility.await()
			.until(() -> this.outbox.failed(1).stream().anyMatch((message) -> message.reason().endsWith("2")));
		assertThat(this.mvc.post().uri("/staff/messages/{id}/settle", id).with(csrf()))
			.hasRedirectedUrl("/staff/messages");
		assertThat(this.outbox.failed(1)).isEmpty();
		assertThat(page("/staff?lang=en")).contains("There are no failed messages");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/staff", "/staff/sheet", "/staff/feeds", "/staff/feeds/issued", "/staff/messages",
			"/staff/calls", "/staff/password" })
	void noPageLacksAWord(String path) {
		for (String language : new String[] { "pl", "en", "uk" }) {
			assertThat(page(path + "?lang=" + language)).containsPattern("<html[^>]* lang=\"" + language + "\"")
				.contains("href=\"/staff/sheet?lang=" + language + "\"")
				.doesNotContain("??");
		}
	}

	private List<Slot> open(Form form) {
		return this.duties.open(consultation().id(), form);
	}

	private BookableId meetingSeats() {
		return this.meetings.of(consultation().id()).getFirst().bookable();
	}

	private Consultation consultation() {
		return this.consultations.find(new Slug("zegary-2025")).orElseThrow();
	}

	private Booking book(BookableId bookable, int seats, Details details) {
		return this.transaction.execute((status) -> {
			ResidentId resident = this.residents.meet(Address.telegram(CHATS.incrementAndGet())).id();
			HoldResult held = this.bookings.hold(resident, bookable, seats, Duration.ofMinutes(15), null);
			ConfirmResult confirmed = this.bookings.confirm(((HoldResult.Held) held).hold(), details);
			return ((ConfirmResult.Booked) confirmed).booking();
		});
	}

	private String page(String address) {
		return body(this.mvc.get().uri(address).exchange());
	}

	private static String body(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
