package org.dyzurka.staff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Form;
import org.dyzurka.duty.Slot;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What the office sees of requests for interpreters and of a file that was refused.
 */
@Tag("database")
@SpringBootTest(properties = { "dyzurka.import=src/test/resources/pages/hostile.yaml",
		"dyzurka.staff.password=pierwsze-haslo" })
@AutoConfigureMockMvc
@Import({ AtAFixedTime.class, RefusingMessenger.class })
@WithMockUser(roles = "STAFF")
class InterpreterPagesTests {

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
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void forget() {
		for (String table : List.of("interpreter_request", "intake_refused", "call_wanted")) {
			this.jdbc.sql("delete from " + table).update();
		}
	}

	@Test
	void aLateRequestIsSeenAndAnswered() {
		assertThat(page("/staff/interpreters?lang=en")).contains("Nobody asks for a sign language interpreter");
		Booking booking = book();

		assertThat(page("/staff?lang=en")).contains("Interpreters (1)");
		assertThat(page("/staff/interpreters?lang=en")).contains("to be ordered", booking.code().value(),
				"Marek Dyżurny", "Rynek 1, Kraków", "too late by law (last day: Wednesday, 22 October)");
		assertThat(page("/staff/interpreters?lang=uk")).contains("треба замовити").doesNotContain("??");

		assertThat(answer(booking, "ordered")).flash().containsEntry("done", "ORDERED");
		assertThat(answer(booking, "ordered")).flash().containsEntry("fault", "ORDERED");
		assertThat(page("/staff/interpreters?lang=pl")).contains("tłumacz będzie").doesNotContain("do zamówienia");
		assertThat(answer(booking, "impossible")).flash().containsEntry("done", "IMPOSSIBLE");
		assertThat(answer(booking, "ordered")).flash().containsEntry("done", "ORDERED");

		this.transaction.executeWithoutResult((status) -> this.bookings.callOff(booking.id()));
		assertThat(page("/staff/interpreters?lang=en")).contains("given up: tell the interpreter");
		assertThat(answer(booking, "settled")).flash().containsEntry("done", "SETTLED");
		assertThat(page("/staff?lang=en")).doesNotContain("Interpreters (");
	}

	@Test
	void aRefusedFileStandsOnTheFirstPage() {
		assertThat(page("/staff?lang=en")).doesNotContain("was not loaded");
		this.jdbc.sql("insert into intake_refused (nth, reason, refused_at) values (0, ?, current_timestamp)")
			.param("plan.yaml:20: duty <d1> has bookings")
			.update();

		assertThat(page("/staff?lang=en")).contains("The consultation file was not loaded",
				"plan.yaml:20: duty &lt;d1&gt; has bookings");
	}

	private Booking book() {
		Slot slot = this.duties.open(this.consultations.all().getFirst().id(), Form.IN_PERSON).getLast();
		Details told = Details.NONE.needing(Set.of(AccessNeed.SIGN_LANGUAGE_INTERPRETER));
		Booking booking = this.transaction.execute((status) -> {
			ResidentId resident = this.residents.meet(new Address(Medium.TELEGRAM, UUID.randomUUID().toString())).id();
			HoldResult held = this.bookings.hold(resident, slot.id(), 1, Duration.ofMinutes(15), null);
			ConfirmResult result = this.bookings.confirm(((HoldResult.Held) held).hold(), told);
			return ((ConfirmResult.Booked) result).booking();
		});
		assertThat(booking).isNotNull();
		return booking;
	}

	private MvcTestResult answer(Booking booking, String what) {
		return this.mvc.post()
			.uri("/staff/interpreters/{booking}/" + what, booking.id().value())
			.with(csrf())
			.exchange();
	}

	private String page(String address) {
		MvcTestResult result = this.mvc.get().uri(address).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
