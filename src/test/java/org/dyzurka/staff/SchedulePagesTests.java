package org.dyzurka.staff;

import java.net.URI;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Duty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=src/test/resources/pages/hostile.yaml",
		"dyzurka.staff.password=pierwsze-haslo" })
@AutoConfigureMockMvc
@Import({ AtAFixedTime.class, RefusingMessenger.class })
@DirtiesContext
@WithMockUser(username = "admin", roles = "STAFF")
class SchedulePagesTests {

	private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]{64})\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Consultations consultations;

	@Autowired
	private Duties duties;

	@Test
	void theScheduleShowsWhatLiesAheadAndHowFullItIs() {
		assertThat(page("/staff/schedule?lang=en"))
			.contains("Sunday, 26 October, 10:00–11:00", "Marek Dyżurny", "in person: Ratusz, Rynek 1, Kraków",
					"0 of 3", "0 of 30", "Anna &lt;i&gt;Ekspercka&lt;/i&gt;: illness or absence")
			.doesNotContain("<i>", "<script>alert");
		assertThat(page("/staff/schedule?lang=pl")).contains("Terminarz i zmiany", "niedziela, 26 października");
		assertThat(page("/staff/schedule?lang=uk")).contains("Розклад і зміни");
	}

	@Test
	void everyFormIsThereFilledInWithHowItStands() {
		assertThat(page("/staff/schedule/duties/" + duty("d2").id().value() + "?lang=en")).contains("Move the duty",
				"value=\"2025-10-26\"", "value=\"10:00\"", "Give the duty to another expert", "Call off the duty",
				"Anna &lt;i&gt;Ekspercka&lt;/i&gt;");
		assertThat(this.mvc.get().uri("/staff/schedule/duties/00000000-0000-0000-0000-000000000000").exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
		Map<String, String> typed = Map.of("kind", "DUTY_MOVED", "about", duty("d3").id().value().toString(), "day",
				"jutro <b>", "from", "12:00", "to", "11:30");

		String answer = post("/staff/schedule/change/preview?lang=en", typed);

		assertThat(answer).contains("Something is missing or wrong", "Write a day, for example 2026-10-26.",
				"The end must be later than the start.", "value=\"jutro &lt;b&gt;\"", "value=\"12:00\"",
				"value=\"11:30\"", "id=\"DUTY_MOVED-day-fault\"", "aria-describedby=\"DUTY_MOVED-day-fault\"");
	}

	@Test
	void theHourThatComesTwiceIsRefused() {
		assertThat(post("/staff/schedule/change/preview?lang=en", Map.of("kind", "DUTY_MOVED", "about",
				duty("d3").id().value().toString(), "day", "2025-10-26", "from", "02:30", "to", "04:00")))
			.contains("Clocks change that night");
	}

	@Test
	void everyFaultOfTheOtherFormsIsTold() {
		String duty = duty("d3").id().value().toString();
		String consultation = consultation().id().value().toString();

		assertThat(post("/staff/schedule/change/preview?lang=en", Map.of("kind", "DUTY_RELOCATED", "about", duty)))
			.contains("id=\"DUTY_RELOCATED-way-fault\"");
		assertThat(post("/staff/schedule/change/preview?lang=en",
				Map.of("kind", "DUTY_RELOCATED", "about", duty, "way", "telephone", "telephone", "zwei")))
			.contains("This is no telephone number.", "value=\"zwei\"");
		assertThat(post("/staff/schedule/change/preview?lang=en",
				Map.of("kind", "DUTY_RELOCATED", "about", duty, "way", "in-person", "place", "other")))
			.contains("id=\"DUTY_RELOCATED-name-fault\"", "id=\"DUTY_RELOCATED-address-fault\"");
		assertThat(post("/staff/schedule/change/preview?lang=en",
				Map.of("kind", "DUTY_REPLACED", "about", duty, "expert", "nobody")))
			.contains("id=\"DUTY_REPLACED-expert-fault\"");
		assertThat(post("/staff/schedule/change/preview?lang=en",
				Map.of("kind", "CONSULTATION_RESCHEDULED", "about", consultation, "lastDay", "")))
			.contains("id=\"CONSULTATION_RESCHEDULED-lastDay-fault\"");
	}

	@Test
	void whatCannotBeDoneIsToldBeforeAnythingIsDone() {
		assertThat(post("/staff/schedule/change/preview?lang=en",
				Map.of("kind", "DUTY_MOVED", "about", duty("d3").id().value().toString(), "day", "2025-11-02", "from",
						"10:00", "to", "11:00")))
			.contains("This cannot be done", "lies outside the consultation (20–31 October 2025)")
			.doesNotContain("name=\"fingerprint\"");
		assertThat(
				post("/staff/schedule/change/preview?lang=pl",
						Map.of("kind", "CONSULTATION_RESCHEDULED", "about", consultation().id().value().toString(),
								"lastDay", "2025-10-26")))
			.contains("Najpierw je przenieś lub odwołaj", "poniedziałek, 27 października");
	}

	@Test
	void aChangeIsShownThenCarriedOutThenRemembered() {
		Map<String, String> typed = Map.of("kind", "DUTY_MOVED", "about", duty("d3").id().value().toString(), "day",
				"2025-10-28", "from", "12:00", "to", "13:00");
		String preview = post("/staff/schedule/change/preview?lang=en", typed);
		assertThat(preview).contains("Nothing has changed yet", "Monday, 27 October, 10:00–11:00",
				"Tuesday, 28 October, 12:00–13:00", "Nobody has booked", "Carry out and tell everyone");
		Matcher found = FINGERPRINT.matcher(preview);
		assertThat(found.find()).isTrue();

		MvcTestResult done = exchange("/staff/schedule/change", typed, found.group(1));

		assertThat(done).hasStatus3xxRedirection();
		String location = done.getResponse().getRedirectedUrl();
		assertThat(page(location + "?lang=en")).contains("Move the duty: Marek Dyżurny, Tuesday, 28 October", "admin",
				"/staff/calls");
		Matcher announce = Pattern.compile("href=\"(/staff/announcements/new[^\"]+)\"")
			.matcher(page(location + "?lang=en"));
		assertThat(announce.find()).isTrue();
		UriComponents link = UriComponentsBuilder.fromUriString(HtmlUtils.htmlUnescape(announce.group(1))).build();
		var form = this.mvc.get().uri(Objects.requireNonNull(link.getPath()));
		link.getQueryParams()
			.forEach((name, values) -> form.param(name, UriUtils.decode(values.getFirst(), StandardCharsets.UTF_8)));
		assertThat(text(form.exchange())).contains("Change: Marek Dyżurny, Tuesday, 28 October");
		assertThat(page("/staff/schedule?lang=en")).contains("Changed lately", "Move the duty: Marek Dyżurny");
		assertThat(exchange("/staff/schedule/change", typed, found.group(1)).getResponse().getStatus())
			.as("it is so already")
			.isEqualTo(200);
	}

	@Test
	void whatWasSeenBeforeSomethingChangedIsNotCarriedOut() throws Exception {
		Map<String, String> typed = Map.of("kind", "MEETING_CALLED_OFF", "about", consultationMeeting());

		MvcTestResult answer = exchange("/staff/schedule/change?lang=en", typed, "0".repeat(64));

		assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
			.contains("Something has changed in the meantime");
		assertThat(page("/staff/schedule?lang=en")).contains("Open meeting");
	}

	private String consultationMeeting() {
		Matcher link = Pattern.compile("/staff/schedule/meetings/([0-9a-f-]{36})").matcher(page("/staff/schedule"));
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private Consultation consultation() {
		return this.consultations.all()
			.stream()
			.filter((each) -> each.slug().value().equals("zegary-2025"))
			.findFirst()
			.orElseThrow();
	}

	private Duty duty(String key) {
		return this.duties.everyOf(consultation().id())
			.stream()
			.filter((duty) -> duty.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private String page(String uri) {
		return text(this.mvc.get().uri(uri).exchange());
	}

	private String post(String uri, Map<String, String> typed) {
		return text(exchange(uri, typed, null));
	}

	private MvcTestResult exchange(String uri, Map<String, String> typed, @Nullable String fingerprint) {
		var request = this.mvc.post().uri(uri).with(csrf());
		typed.forEach(request::param);
		if (fingerprint != null) {
			request.param("fingerprint", fingerprint);
		}
		return request.exchange();
	}

	private static String text(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

}
