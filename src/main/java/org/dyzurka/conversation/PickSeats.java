package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.HoldResult;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.meeting.OpenMeeting;

/**
 * For how many people seats at a meeting are wanted. They are held at once.
 *
 * @param consultation in which
 * @param meeting its seats
 */
record PickSeats(ConsultationId consultation, BookableId meeting) implements Scene {

	private static final int OFFERED = 5;

	/** More are not remembered; a greater number may be said. */
	private static final int READ_OUT = 4;

	@Override
	public Question ask(Desk desk) {
		desk.consultation(this.consultation);
		Optional<OpenMeeting> open = open(desk);
		if (open.isEmpty()) {
			Question closed = Question.of(desk.say(Line.CLOSED))
				.with(Option.main("forms", desk.say(Line.OVERVIEW_BOOK)));
			return full(desk) ? closed.with(Option.plain("wait", desk.say(Line.DAY_WAIT))) : closed;
		}
		Telling telling = desk.telling();
		var time = open.get().meeting().time();
		Question question = Question.of(desk.say(Line.SEATS, "title", telling.text(open.get().meeting().title()), "day",
				telling.day(Telling.local(time.start()).toLocalDate()), "from", telling.time(time.start()), "to",
				telling.time(time.end()), "where", telling.where(open.get().meeting().place()), "free",
				open.get().free()));
		int most = desk.byVoice() ? READ_OUT : OFFERED;
		for (int people = 1; people <= Math.min(most, open.get().free()); people++) {
			question = question
				.with(Option.plain(Integer.toString(people), desk.say(Line.SEATS_CHOICE, "people", people)));
		}
		return question;
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		if (answer.choice().equals("forms")) {
			return new PickForm(this.consultation);
		}
		if (answer.choice().equals("wait")) {
			return JoinList.seats(this.consultation, this.meeting);
		}
		if (answer instanceof Answer.Picked picked) {
			return hold(Integer.parseInt(picked.id()), desk);
		}
		if (answer instanceof Answer.Said said && said.heard().number().orElse(0) > 0) {
			return hold(said.heard().number().getAsInt(), desk);
		}
		return desk.puzzled(this);
	}

	/** Holds seats for the resident, and goes on with them. */
	Scene hold(int people, Desk desk) {
		return switch (desk.counter().hold(this.meeting, people, null)) {
			case HoldResult.Held held -> new TellNeeds(
					new Draft(this.consultation, this.meeting, people, held.hold(), held.until(), null, Details.NONE),
					0);
			case HoldResult.Taken taken -> {
				desk.notice(Line.FEWER, "free", taken.free());
				yield this;
			}
			case HoldResult.TooLate late -> refused(desk.say(Line.TOO_LATE), desk);
			case HoldResult.Closed closed -> refused(desk.say(Line.CLOSED), desk);
			case HoldResult.Rushed rushed -> refused(Refusals.rush(rushed, desk), desk);
			case HoldResult.Overlaps overlap -> refused(Refusals.overlap(overlap, desk), desk);
			case HoldResult.LimitReached limit -> Refusals.limit(limit, this, desk);
		};
	}

	private Scene refused(String reason, Desk desk) {
		desk.notice(reason);
		return new PickForm(this.consultation);
	}

	private boolean full(Desk desk) {
		return desk.waiting()
			.fullMeetings(this.consultation)
			.stream()
			.anyMatch((full) -> full.bookable().equals(this.meeting));
	}

	private Optional<OpenMeeting> open(Desk desk) {
		return desk.plan()
			.openMeetings(this.consultation)
			.stream()
			.filter((open) -> open.meeting().bookable().equals(this.meeting))
			.findFirst();
	}

}
