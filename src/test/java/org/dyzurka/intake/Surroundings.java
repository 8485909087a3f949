package org.dyzurka.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dyzurka.StandingClock;
import org.dyzurka.booking.Bookings;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.DutyChanged;
import org.dyzurka.meeting.MeetingChanged;
import org.dyzurka.resident.Residents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What tests of loading need around them. No configuration to be found by scanning, since
 * other tests start the whole program.
 */
class Surroundings {

	@Bean
	@Primary
	StandingClock movableClock() {
		return new StandingClock(Instant.parse("2026-03-10T12:00:00Z"));
	}

	@Bean
	Heard heard() {
		return new Heard();
	}

	@Bean
	Office office(Intake intake, Consultations consultations, Duties duties, Residents residents, Bookings bookings,
			TransactionTemplate transactions, JdbcClient jdbc, StandingClock clock, Heard heard, Loading loading,
			Sample sample, RefusedFiles refused, Environment environment) {
		return new Office(intake, consultations, duties, residents, bookings, transactions, jdbc, clock, heard,
				(settings) -> new Intake(settings, environment, consultations, loading, sample, refused, jdbc,
						transactions, clock));
	}

	/**
	 * Forgets all consultations and bookings.
	 */
	static void empty(JdbcClient jdbc) {
		for (String table : List.of("booking_hold", "booking_departure", "booking", "bookable", "booking_rules",
				"duty_slot", "duty", "duty_expert", "meeting", "consultation_file", "consultation", "intake_sample",
				"intake_said")) {
			jdbc.sql("delete from " + table).update();
		}
		jdbc.sql("update plan_version set version = version + 1").update();
	}

	/**
	 * Notes the events of duties and meetings.
	 */
	static final class Heard {

		private final List<Object> events = new ArrayList<>();

		List<Object> events() {
			return this.events;
		}

		@EventListener
		void on(DutyChanged event) {
			this.events.add(event);
		}

		@EventListener
		void on(MeetingChanged event) {
			this.events.add(event);
		}

	}

}
