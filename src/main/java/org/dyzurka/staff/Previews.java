package org.dyzurka.staff;

import java.util.List;
import java.util.Locale;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.notification.PlanPreview;
import org.dyzurka.notification.PlanStep;
import org.dyzurka.notification.TouchedBooking;
import org.dyzurka.notification.TouchedBooking.Told;

import org.springframework.stereotype.Component;

/**
 * Tells previews in the reader's language.
 */
@Component
class Previews {

	private final PlanWords words;

	Previews(PlanWords words) {
		this.words = words;
	}

	PreviewView view(PlanPreview preview, Locale reader) {
		List<TouchedBooking> touched = preview.touched();
		return new PreviewView(preview.steps().stream().map((step) -> step(step, reader)).toList(),
				preview.refusals().stream().map((refusal) -> this.words.refusal(refusal, reader)).toList(),
				preview.warnings().stream().map((warning) -> this.words.warning(warning, reader)).toList(),
				touched.stream().map((booking) -> touched(booking, reader)).toList(),
				told(touched, Told.TELEGRAM) + told(touched, Told.SMS), told(touched, Told.PHONED),
				told(touched, Told.NOT_AT_ALL),
				touched.stream()
					.filter((booking) -> booking.after() == null && booking.alternatives().isEmpty())
					.count(),
				preview.fingerprint());
	}

	private static long told(List<TouchedBooking> touched, Told how) {
		return touched.stream().filter((booking) -> booking.told() == how).count();
	}

	private PreviewView.Step step(PlanStep step, Locale reader) {
		return switch (step) {
			case PlanStep.OfDuty(var before, var after) -> new PreviewView.Step(
					this.words.name(before, reader) + ", " + this.words.where(before, reader),
					after.withdrawn() ? "" : this.words.name(after, reader) + ", " + this.words.where(after, reader));
			case PlanStep.OfMeeting(var before, var after) -> new PreviewView.Step(
					this.words.name(before, reader) + ", " + this.words.place(before.place(), reader)
							+ seats(before.seats(), reader),
					after.withdrawn() ? "" : this.words.name(after, reader) + ", "
							+ this.words.place(after.place(), reader) + seats(after.seats(), reader));
			case PlanStep.OfConsultation(var before, var after) ->
				new PreviewView.Step(before.title().in(reader) + ", " + this.words.period(before.period(), reader),
						before.title().in(reader) + ", " + this.words.period(after, reader));
		};
	}

	private String seats(int seats, Locale reader) {
		return (seats > 0) ? ", " + this.words.say("change.of-seats", reader, Integer.toString(seats)) : "";
	}

	private PreviewView.Touched touched(TouchedBooking booking, Locale reader) {
		TimeRange after = booking.after();
		return new PreviewView.Touched(booking.code().value(), booking.seats(),
				this.words.time(booking.before(), reader), (after != null) ? this.words.time(after, reader) : "",
				booking.told(),
				booking.alternatives()
					.stream()
					.map((other) -> this.words.time(other.time(), reader) + " (" + this.words.form(other.form(), reader)
							+ ")")
					.toList());
	}

}
