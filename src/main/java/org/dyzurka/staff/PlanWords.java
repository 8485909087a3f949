package org.dyzurka.staff;

import java.util.Locale;
import java.util.StringJoiner;

import org.dyzurka.booking.AccessNeed;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Place;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.DutyChangeResult;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.meeting.MeetingChangeResult;
import org.dyzurka.notification.PlanRefusal;
import org.dyzurka.notification.PlanWarning;
import org.dyzurka.staff.PreviewView.Remark;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language what is planned, and what stands in the way of changing
 * it.
 */
@Component
class PlanWords {

	private final MessageSource messages;

	private final Moments moments;

	private final Words words;

	PlanWords(MessageSource messages, Moments moments, Words words) {
		this.messages = messages;
		this.moments = moments;
		this.words = words;
	}

	String time(TimeRange time, Locale reader) {
		return this.moments.told(time.start(), time.end(), reader);
	}

	String period(Period period, Locale reader) {
		return this.words.dates(reader).period(period.from(), period.to());
	}

	/** "Anna Ekspercka, wtorek, 2 września, 10:00–13:00". */
	String name(Duty duty, Locale reader) {
		return duty.expert().name() + ", " + time(duty.time(), reader);
	}

	/** "Otwarte spotkanie, czwartek, 4 września, 16:00–18:00". */
	String name(Meeting meeting, Locale reader) {
		return meeting.title().in(reader) + ", " + time(meeting.time(), reader);
	}

	/** How the expert is met, and where. */
	String where(Duty duty, Locale reader) {
		Place place = duty.place();
		String detail = (place != null) ? place(place, reader) : duty.telephone();
		return form(duty.form(), reader) + ((detail != null) ? ": " + detail : "");
	}

	String form(@Nullable Form form, Locale reader) {
		if (form == null) {
			return say("schedule.meeting", reader);
		}
		return switch (form) {
			case TELEPHONE -> say("sheet.telephone", reader);
			case IN_PERSON -> say("sheet.in-person", reader);
		};
	}

	String place(Place place, Locale reader) {
		StringJoiner told = new StringJoiner(", ");
		told.add(place.name().in(reader)).add(place.address());
		if (place.room() != null) {
			told.add(place.room().in(reader));
		}
		if (place.floor() != null) {
			told.add(place.floor().in(reader));
		}
		return told.toString();
	}

	Remark refusal(PlanRefusal refusal, Locale reader) {
		return switch (refusal) {
			case PlanRefusal.Unknown unknown -> new Remark("unknown");
			case PlanRefusal.NoDuties none -> new Remark("no-duties");
			case PlanRefusal.EndsTooEarly early -> new Remark("ends-too-early");
			case PlanRefusal.SameEnd same -> new Remark("same");
			case PlanRefusal.NoSuchHour(var duty, var day) ->
				new Remark("no-such-hour", name(duty, reader), this.words.dates(reader).day(day));
			case PlanRefusal.OfDuty(var duty, var result) -> refusal(result, reader).of(name(duty, reader));
			case PlanRefusal.OfMeeting(var meeting, var result) -> refusal(result, reader).of(name(meeting, reader));
			case PlanRefusal.Stranded(var duties, var meetings) -> {
				StringJoiner names = new StringJoiner("; ");
				duties.forEach((duty) -> names.add(name(duty, reader)));
				meetings.forEach((meeting) -> names.add(name(meeting, reader)));
				yield new Remark("stranded", names.toString());
			}
		};
	}

	Remark warning(PlanWarning warning, Locale reader) {
		return switch (warning) {
			case PlanWarning.Overlap(var code, var other) -> new Remark("overlap", code.value(), other.value());
			case PlanWarning.NotSpoken(var code, var language) ->
				new Remark("not-spoken", code.value(), language.getDisplayLanguage(reader));
			case PlanWarning.Needs(var code, var needs) -> {
				StringJoiner told = new StringJoiner(", ");
				needs.stream().sorted().map(AccessNeed::name).forEach((need) -> told.add(say("need." + need, reader)));
				yield new Remark("needs", code.value(), told.toString());
			}
			case PlanWarning.InterpreterTooLate(var code) -> new Remark("interpreter", code.value());
			case PlanWarning.Hosts(var meeting) -> new Remark("hosts", name(meeting, reader));
			case PlanWarning.ShortConsultation(var days, var least) ->
				new Remark("short", Integer.toString(days), Integer.toString(least));
		};
	}

	String say(String key, Locale reader, Object... arguments) {
		return this.messages.getMessage(key, arguments, reader);
	}

	private Remark refusal(DutyChangeResult result, Locale reader) {
		return switch (result) {
			case DutyChangeResult.Changed changed -> throw new IllegalArgumentException("It was changed");
			case DutyChangeResult.NoDuty none -> new Remark("gone");
			case DutyChangeResult.Begun begun -> new Remark("begun");
			case DutyChangeResult.Same same -> new Remark("same");
			case DutyChangeResult.NoExpert none -> new Remark("no-expert");
			case DutyChangeResult.Past past -> new Remark("past");
			case DutyChangeResult.OutsidePeriod(var period) -> new Remark("outside", period(period, reader));
			case DutyChangeResult.Overlaps(var other) -> new Remark("overlaps", name(other, reader));
			case DutyChangeResult.TooShort(var booked, var slots) ->
				new Remark("too-short", Integer.toString(booked), Integer.toString(slots));
		};
	}

	private Remark refusal(MeetingChangeResult result, Locale reader) {
		return switch (result) {
			case MeetingChangeResult.Changed changed -> throw new IllegalArgumentException("It was changed");
			case MeetingChangeResult.NoMeeting none -> new Remark("gone");
			case MeetingChangeResult.Begun begun -> new Remark("begun");
			case MeetingChangeResult.Same same -> new Remark("same");
			case MeetingChangeResult.Past past -> new Remark("past");
			case MeetingChangeResult.OutsidePeriod(var period) -> new Remark("outside", period(period, reader));
			case MeetingChangeResult.TooFewSeats(var taken) -> new Remark("too-few-seats", Integer.toString(taken));
		};
	}

}
