package org.dyzurka.calendar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.dyzurka.StandingClock;
import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Bookables;
import org.dyzurka.booking.BookingCode;
import org.dyzurka.booking.BookingConfirmed;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.Tally;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.booking.Trace;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Privacy;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyId;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingId;
import org.dyzurka.meeting.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * A program with a world of its own: two experts of one consultation, and a clock that
 * can be moved. The rooms below are played, so that a test says what they hold.
 */
@Tag("database")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(MovableTime.class)
abstract class FeedWorld {

	static final Instant START = Instant.parse("2026-03-02T08:00:00.250Z");

	static final Instant TEN = Instant.parse("2026-03-10T09:00:00Z");

	final ConsultationId consultation = ConsultationId.random();

	final Slug slug = new Slug("k-" + UUID.randomUUID().toString().substring(0, 8));

	final Expert anna = expert("anna", "Anna Ekspercka");

	final Expert marek = expert("marek", "Marek Dyżurny");

	final List<Slot> slots = new ArrayList<>();

	final List<Duty> planned = new ArrayList<>();

	final List<Trace> traces = new ArrayList<>();

	final List<Meeting> scheduled = new ArrayList<>();

	final AtomicInteger readings = new AtomicInteger();

	int booked;

	boolean topicInCalendar;

	@MockitoBean
	Duties duties;

	@MockitoBean
	Meetings meetings;

	@MockitoBean
	Bookings bookings;

	@MockitoBean
	Bookables bookables;

	@MockitoBean
	Consultations consultations;

	@Autowired
	Feeds feeds;

	@Autowired
	Editions editions;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	StandingClock clock;

	@LocalServerPort
	int port;

	@BeforeEach
	void furnish() {
		this.clock.set(START);
		given(this.duties.experts()).willReturn(List.of(this.anna, this.marek));
		given(this.duties.everyExpertOf(this.consultation)).willReturn(List.of(this.anna, this.marek));
		given(this.duties.expert(this.anna.id())).willReturn(Optional.of(this.anna));
		given(this.duties.expert(this.marek.id())).willReturn(Optional.of(this.marek));
		given(this.duties.everyOf(this.consultation)).willAnswer((call) -> List.copyOf(this.planned));
		given(this.duties.slotsOf(any())).willAnswer((call) -> this.slots.stream()
			.filter((slot) -> slot.duty().expert().id().equals(call.getArgument(0)))
			.toList());
		given(this.duties.expertOf(any())).willAnswer((call) -> this.slots.stream()
			.filter((slot) -> slot.id().equals(call.getArgument(0)))
			.map((slot) -> slot.duty().expert().id())
			.findFirst());
		given(this.duties.slot(any())).willAnswer(
				(call) -> this.slots.stream().filter((slot) -> slot.id().equals(call.getArgument(0))).findFirst());
		given(this.meetings.everyOf(this.consultation)).willAnswer((call) -> List.copyOf(this.scheduled));
		given(this.meetings.find(any())).willAnswer((call) -> this.scheduled.stream()
			.filter((meeting) -> meeting.bookable().equals(call.getArgument(0)))
			.findFirst());
		given(this.bookings.traces(any(), any())).willAnswer((call) -> {
			this.readings.incrementAndGet();
			return traces(call.getArgument(0), call.getArgument(1));
		});
		given(this.bookables.tally(any())).willAnswer((call) -> this.scheduled.stream()
			.map((meeting) -> new Tally(meeting.bookable(), meeting.seats(), this.booked, 0, START))
			.toList());
		given(this.consultations.find(this.slug)).willAnswer((call) -> Optional.of(consultation()));
		given(this.consultations.find(this.consultation)).willAnswer((call) -> Optional.of(consultation()));
	}

	BookingId book(Slot slot) {
		return book(slot, Details.NONE);
	}

	BookingId book(Slot slot, Details details) {
		BookingId booking = BookingId.random();
		this.traces.add(new Trace(booking, new BookingCode("123456"), slot.id(), slot.time(), 1, details, true, 0,
				START.truncatedTo(ChronoUnit.SECONDS)));
		change(new BookingConfirmed(booking, slot.id()));
		return booking;
	}

	void change(Object event) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

	List<Trace> traces(Collection<BookableId> bookables, Instant since) {
		return this.traces.stream()
			.filter((trace) -> bookables.contains(trace.bookable()))
			.filter((trace) -> trace.live() || !trace.changedAt().isBefore(since))
			.toList();
	}

	static Trace trace(BookingId booking, Slot slot, int revision, boolean live) {
		return new Trace(booking, new BookingCode("123456"), slot.id(), slot.time(), 1, Details.NONE, live, revision,
				START.truncatedTo(ChronoUnit.SECONDS).plusSeconds(revision));
	}

	Slot slot(Expert expert, Instant start) {
		Slot slot = new Slot(BookableId.random(), duty(expert, Form.TELEPHONE, 0, false), quarter(start), false);
		this.slots.add(slot);
		return slot;
	}

	static TimeRange quarter(Instant start) {
		return new TimeRange(start, start.plusSeconds(900));
	}

	Duty duty(Expert expert, Form form, int revision, boolean withdrawn) {
		return new Duty(DutyId.random(), this.consultation, "d1", expert, form,
				new TimeRange(TEN, TEN.plusSeconds(10800)), "+48 12 000 00 11", null, List.of(LocalText.POLISH),
				revision, START.truncatedTo(ChronoUnit.SECONDS).plusSeconds(revision), withdrawn);
	}

	Meeting meeting(int revision, boolean withdrawn) {
		return meeting(MeetingId.random(), revision, withdrawn);
	}

	Meeting meeting(MeetingId id, int revision, boolean withdrawn) {
		Place place = new Place("mops", LocalText.polish("MOPS"), "ul. Józefińska 14, Kraków",
				LocalText.polish("sala konferencyjna"), null, List.of());
		return new Meeting(id, this.consultation, "m1", "open-meeting", LocalText.polish("Otwarte spotkanie"),
				new TimeRange(TEN, TEN.plusSeconds(7200)), place, 60, true, List.of("anna", "marek"), revision,
				START.truncatedTo(ChronoUnit.SECONDS).plusSeconds(revision), withdrawn);
	}

	Expert expert(String key, String name) {
		return new Expert(ExpertId.random(), this.consultation, key, name, null, List.of(LocalText.POLISH));
	}

	Consultation consultation() {
		LocalText text = new LocalText(Map.of("pl", "Jak będziemy wspierać rodziny?"));
		Privacy privacy = new Privacy(text, "iod@example.org", java.time.Period.ofDays(30), java.time.Period.ofYears(1),
				this.topicInCalendar);
		return new Consultation(this.consultation, this.slug, text, text, text, text, null,
				new Period(java.time.LocalDate.of(2026, 3, 1), java.time.LocalDate.of(2026, 3, 31)), List.of(),
				new Contact(null, null, null), null, privacy, List.of(), List.of(),
				org.dyzurka.consultation.NoticeRules.USUAL);
	}

	Ical event(Expert expert, String uid) {
		return Ical.strict(get(feed(expert)).body()).event(uid).orElseThrow();
	}

	URI feed(Expert expert) {
		return address(this.feeds.passing(expert.id()));
	}

	URI address(FeedLinks links) {
		return at(links.https().getPath());
	}

	URI at(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	static HttpResponse<byte[]> get(URI address, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(address);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request);
	}

	static HttpResponse<byte[]> send(HttpRequest.Builder request) {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	static HttpRequest.BodyPublisher none() {
		return HttpRequest.BodyPublishers.noBody();
	}

	static String tag(HttpResponse<byte[]> response) {
		return response.headers().firstValue("etag").orElseThrow();
	}

	static String modified(HttpResponse<byte[]> response) {
		return response.headers().firstValue("last-modified").orElseThrow();
	}

}
