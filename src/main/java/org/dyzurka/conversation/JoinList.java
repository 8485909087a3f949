package org.dyzurka.conversation;

import java.time.LocalDate;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.JoinResult;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * All is taken: be put on the waiting list, for a day, for any day, or for seats at a
 * meeting?
 *
 * @param consultation in which
 * @param form of the talk, or null for a meeting
 * @param day of the talk, or null for any
 * @param meeting its seats, or null for a talk
 * @param number that was keyed in, or null
 */
record JoinList(ConsultationId consultation, @Nullable Form form, @Nullable LocalDate day, @Nullable BookableId meeting,
		@Nullable String number) implements Scene {

	private static final int OFFERED = 4;

	/** For talks of a form, on a day or on any. */
	static JoinList talk(ConsultationId consultation, Form form, @Nullable LocalDate day) {
		return new JoinList(consultation, form, day, null, null);
	}

	/** For seats at a meeting. */
	static JoinList seats(ConsultationId consultation, BookableId meeting) {
		return new JoinList(consultation, null, null, meeting, null);
	}

	@Override
	public Question ask(Desk desk) {
		desk.consultation(this.consultation);
		Optional<Meeting> seats = seats(desk);
		if (seats.isPresent()) {
			Question question = Question.of(desk.say(Line.JOIN_MEETING, "title",
					desk.telling().text(seats.get().title()), "day", desk.telling().onDay(seats.get().time().start())));
			for (int people = 1; people <= OFFERED; people++) {
				question = question
					.with(Option.plain(Integer.toString(people), desk.say(Line.SEATS_CHOICE, "people", people)));
			}
			return question;
		}
		if (this.day == null) {
			return Question.of(desk.say(Line.JOIN_ANY)).with(Option.main("any", desk.say(Line.JOIN_YES)));
		}
		Question question = Question
			.of(desk.say(Line.JOIN_DAY, "day",
					desk.telling().onDay(this.day.atTime(12, 0).atZone(Poland.ZONE).toInstant())))
			.with(Option.main("day", desk.say(Line.JOIN_THIS_DAY)));
		return question.with(Option.plain("any", desk.say(Line.JOIN_ANY_DAY)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		Optional<Meeting> seats = seats(desk);
		if (seats.isPresent()) {
			return people(answer).<Scene>map((people) -> join(seats.get(), people, desk))
				.orElseGet(() -> desk.puzzled(this));
		}
		Form wanted = this.form;
		if (wanted == null || !(answer.choice().equals("any") || answer.choice().equals("day"))) {
			return desk.puzzled(this);
		}
		LocalDate on = answer.choice().equals("day") ? this.day : null;
		if (nobody(desk)) {
			return new TellWaitNumber(talk(this.consultation, wanted, on), 1);
		}
		return joined(desk.waiting().join(this.consultation, wanted, on, details()), desk);
	}

	/** Joins under a number that was keyed in. */
	Scene under(String given, int people, Desk desk) {
		JoinList known = new JoinList(this.consultation, this.form, this.day, this.meeting, given);
		Optional<Meeting> seats = known.seats(desk);
		if (seats.isPresent()) {
			return known.join(seats.get(), people, desk);
		}
		return (this.form != null)
				? known.joined(desk.waiting().join(this.consultation, this.form, this.day, known.details()), desk)
				: desk.home();
	}

	private Scene join(Meeting seats, int people, Desk desk) {
		return nobody(desk) ? new TellWaitNumber(this, people)
				: joined(desk.waiting().join(this.consultation, seats, people, details()), desk);
	}

	private Scene joined(JoinResult result, Desk desk) {
		return switch (result) {
			case JoinResult.Waiting waiting -> new OneWaiting(waiting.entry().id(), true);
			case JoinResult.Already already -> new OneWaiting(already.entry().id(), false);
			case JoinResult.LimitReached(int limit) -> {
				desk.notice(Line.JOIN_LIMIT, "limit", limit);
				yield desk.byVoice() ? desk.office().person(this) : new MyBookings(0);
			}
			case JoinResult.Closed closed -> {
				desk.notice(Line.CLOSED);
				yield new PickForm(this.consultation);
			}
		};
	}

	/** Nobody who can be told when a place is free: a withheld number. */
	private boolean nobody(Desk desk) {
		return desk.byVoice() && desk.caller().number().isEmpty() && this.number == null;
	}

	private Details details() {
		return Details.NONE.under(this.number);
	}

	private static Optional<Integer> people(Answer answer) {
		return switch (answer) {
			case Answer.Picked picked -> Optional.of(Integer.valueOf(picked.id()));
			case Answer.Said said when said.heard().number().orElse(0) > 0 ->
				Optional.of(said.heard().number().getAsInt());
			case Answer.Said said -> Optional.empty();
			case Answer.Shared shared -> Optional.empty();
			case Answer.Back back -> Optional.empty();
		};
	}

	private Optional<Meeting> seats(Desk desk) {
		return Optional.ofNullable(this.meeting).flatMap(desk.plan()::meeting);
	}

}
