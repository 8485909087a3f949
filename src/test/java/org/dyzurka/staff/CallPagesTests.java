package org.dyzurka.staff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

import org.dyzurka.calllist.Call;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.CallResult;
import org.dyzurka.calllist.Reason;
import org.dyzurka.calllist.WantedCall;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
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
class CallPagesTests {

	private static final String NUMBER = "+48600100200";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CallList calls;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void emptyList() {
		this.jdbc.sql("delete from call_wanted").update();
	}

	@Test
	void aCallTellsWhomToPhoneWhenAndWhy() {
		add(new WantedCall(NUMBER, Locale.of("uk"), Reason.WISHED, Instant.parse("2025-10-27T07:00:00Z"),
				Instant.parse("2025-10-27T11:00:00Z"), "<b>123456</b>"));

		assertThat(page("/staff/calls?lang=en"))
			.contains("href=\"tel:+48600100200\"", "+48 600 100 200", "Asked to be called back",
					"Monday, 27 October, 08:00–12:00", "&lt;b&gt;123456&lt;/b&gt;", "Ukrainian",
					"26 October 2025, 08:00")
			.doesNotContain("<b>", "Attempts", "Alarm");
		assertThat(page("/staff/calls?lang=pl")).contains("Prośba o telefon", "poniedziałek, 27 października");
	}

	@Test
	void theMenuAndTheDayTellHowManyWait() {
		assertThat(page("/staff?lang=en")).contains(">Calls to make<").doesNotContain("Calls to make:");

		add(call(Reason.UNREACHABLE, null));
		add(call(Reason.STOPPED, "123456"));

		assertThat(page("/staff?lang=en").split("Calls to make: 2", -1)).as("menu and page").hasSize(3);
		assertThat(page("/staff/feeds?lang=en")).contains("Calls to make: 2");
		assertThat(page("/staff?lang=en")).doesNotContain("guessing");
	}

	@Test
	void anAlarmIsToldPlainly() {
		add(new WantedCall(null, Locale.of("pl"), Reason.ALARM, null, null, "…20"));

		assertThat(page("/staff?lang=en")).contains("Someone is guessing booking codes");
		assertThat(page("/staff/calls?lang=en")).contains("Alarm: many wrong booking codes", "…20", "Looked into")
			.doesNotContain("tel:", "No answer");
	}

	@Test
	void whoLeftNoNumberIsSeenAllTheSame() {
		add(new WantedCall(null, Locale.of("pl"), Reason.CHANGE, null, null, "123456"));

		assertThat(page("/staff/calls?lang=en")).contains("No number: nobody knows how to tell them", "123456")
			.doesNotContain("tel:");
	}

	@Test
	void whoDoesNotAnswerStaysOnTheListWithANote() {
		add(call(Reason.WISHED, null));

		assertThat(record(onlyOpen(), "NO_ANSWER", "  poczta <i>głosowa</i> ")).hasRedirectedUrl("/staff/calls");
		assertThat(record(onlyOpen(), "NO_ANSWER", "zajęte")).hasRedirectedUrl("/staff/calls");

		assertThat(this.calls.open()).singleElement().extracting(Call::attempts).isEqualTo(2);
		assertThat(page("/staff/calls?lang=en")).contains("2, the last: 26 October 2025, 08:00", "zajęte");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_ANSWER")
	void whatIsDoneLeavesTheList(CallResult result) {
		add(call(Reason.WISHED, "123456"));
		long id = onlyOpen();

		assertThat(record(id, result.name(), "<i>ok</i>")).flash().containsEntry("done", result.name());
		assertThat(record(id, "REACHED", "")).flash().containsEntry("fault", "gone");

		assertThat(this.calls.open()).isEmpty();
		assertThat(page("/staff/calls?lang=en")).contains("There is nobody to call", "Ended", "&lt;i&gt;ok&lt;/i&gt;")
			.doesNotContain("??");
		assertThat(this.calls.ended(10)).singleElement().extracting("last.result").isEqualTo(result);
	}

	@Test
	void aNoteTooLongRecordsNothing() {
		add(call(Reason.WISHED, null));

		assertThat(record(onlyOpen(), "REACHED", "a".repeat(301))).flash().containsEntry("fault", "too-long");
		assertThat(this.calls.open()).hasSize(1);
		assertThat(record(onlyOpen(), "REACHED", "a".repeat(300))).flash().containsEntry("done", "REACHED");
	}

	@Test
	void aResultThatIsNoneIsAMistake() {
		add(call(Reason.WISHED, null));

		assertThat(record(onlyOpen(), "MAYBE", "")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.calls.open()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "pl", "en", "uk" })
	void noWordIsMissingWhateverIsOnTheList(String language) {
		for (Reason reason : Reason.values()) {
			add(new WantedCall((reason != Reason.ALARM) ? NUMBER : null, Locale.of(language), reason, null, null,
					reason.name()));
		}
		record(this.calls.open().getLast().id().value(), "NO_ANSWER", "");
		assertThat(page("/staff/calls?lang=" + language)).doesNotContain("??");
		assertThat(page("/staff?lang=" + language)).doesNotContain("??");
		for (CallResult result : CallResult.values()) {
			record(this.calls.open().getFirst().id().value(), result.name(), "");
			assertThat(body(
					this.mvc.get().uri("/staff/calls?lang=" + language).flashAttr("done", result.name()).exchange()))
				.doesNotContain("??");
		}
		for (String fault : new String[] { "gone", "too-long" }) {
			assertThat(body(this.mvc.get().uri("/staff/calls?lang=" + language).flashAttr("fault", fault).exchange()))
				.doesNotContain("??");
		}
	}

	private static WantedCall call(Reason reason, @Nullable String about) {
		return new WantedCall(NUMBER, Locale.of("pl"), reason, null, null, about);
	}

	private void add(WantedCall call) {
		this.transaction.executeWithoutResult((status) -> this.calls.add(call));
	}

	private long onlyOpen() {
		assertThat(this.calls.open()).hasSize(1);
		return this.calls.open().getFirst().id().value();
	}

	private MvcTestResult record(long id, String result, String note) {
		return this.mvc.post()
			.uri("/staff/calls/{id}/result", id)
			.with(csrf())
			.param("result", result)
			.param("note", note)
			.exchange();
	}

	private String page(String address) {
		return body(this.mvc.get().uri(address).exchange());
	}

	private static String body(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
