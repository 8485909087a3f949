package org.dyzurka.notification;

import java.util.List;
import java.util.Set;

import org.dyzurka.booking.Booking;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Place;
import org.dyzurka.conversation.Matter;
import org.dyzurka.duty.DutyPlan;
import org.dyzurka.duty.Roster;
import org.dyzurka.meeting.MeetingPlan;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever booked is told what a file changes.
 */
class FileChangesTests extends Town {

	@Autowired
	private AskedRows asked;

	@Test
	void anotherNumberPlaceOrExpertOfWhatIsBookedIsTold() {
		Booking talk = book(chat(), slot("anna", "10:15"));
		Booking visit = book(chat(), slot("marek", "14:00"));
		Booking seats = book(chat(), seats());
		Roster before = roster();
		DutyPlan annas = before.duties().getFirst();
		DutyPlan mareks = before.duties().getLast();

		run(() -> {
			assertThat(this.duties.plan(this.consultation,
					new Roster(before.experts(),
							List.of(new DutyPlan("d1", "anna", annas.form(), annas.time(), annas.slot(),
									"+48 12 616 00 99", null, List.of()),
									new DutyPlan("d2", "anna", mareks.form(), mareks.time(), mareks.slot(), null,
											mareks.place(), List.of())),
							before.walkIn()),
					Set.of()))
				.isEmpty();
			assertThat(this.meetings.schedule(this.consultation, List.of(elsewhere("ul. Inna 2")), Set.of())).isEmpty();
		});

		assertThat(isTold(talk, Matter.Change.PLACE)).isTrue();
		assertThat(isTold(visit, Matter.Change.EXPERT)).isTrue();
		assertThat(isTold(seats, Matter.Change.PLACE)).isTrue();
	}

	@Test
	void whatAPlaceOffersIsNobodysMatter() {
		Booking seats = book(chat(), seats());
		MeetingPlan plan = meeting("2025-09-04T16:00");
		Place place = plan.place();
		Place lifted = new Place(place.key(), place.name(), place.address(), place.room(), place.floor(),
				List.of("lift"));

		run(() -> assertThat(this.meetings.schedule(this.consultation, List.of(new MeetingPlan(plan.key(), plan.kind(),
				plan.title(), plan.time(), lifted, plan.seats(), plan.booking(), plan.hosts())), Set.of()))
			.isEmpty());

		assertThat(isTold(seats, Matter.Change.PLACE)).isFalse();
	}

	private MeetingPlan elsewhere(String address) {
		MeetingPlan plan = meeting("2025-09-04T16:00");
		return new MeetingPlan(plan.key(), plan.kind(), plan.title(), plan.time(),
				new Place("other", LocalText.polish("Inny dom"), address, null, null, List.of()), plan.seats(),
				plan.booking(), plan.hosts());
	}

	private boolean isTold(Booking booking, Matter.Change change) {
		return ask(() -> this.asked.lock(new Matter.Changed(booking.id(), change)).isPresent());
	}

}
