package org.dyzurka.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.booking.Booking;
import org.dyzurka.booking.BookingId;
import org.dyzurka.booking.Bookings;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.notification.InterpreterRequest;
import org.dyzurka.notification.InterpreterRequests;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who asks for a sign language interpreter, and what the office could do.
 */
@Controller
@RequestMapping("/staff/interpreters")
class InterpreterPages {

	private static final String HERE = "redirect:/staff/interpreters";

	private final InterpreterRequests requests;

	private final Bookings bookings;

	private final Duties duties;

	private final Meetings meetings;

	private final PlanWords plan;

	private final Moments moments;

	private final Words words;

	InterpreterPages(InterpreterRequests requests, Bookings bookings, Duties duties, Meetings meetings, PlanWords plan,
			Moments moments, Words words) {
		this.requests = requests;
		this.bookings = bookings;
		this.duties = duties;
		this.meetings = meetings;
		this.plan = plan;
		this.moments = moments;
		this.words = words;
	}

	@GetMapping
	String interpreters(Model model, Locale reader) {
		List<RequestLine> lines = this.requests.ahead()
			.stream()
			.flatMap((request) -> this.bookings.find(request.booking())
				.map((booking) -> line(request, booking, reader))
				.stream())
			.toList();
		model.addAttribute("requests", lines);
		return "staff/interpreters";
	}

	@PostMapping("/{booking}/ordered")
	String ordered(@PathVariable UUID booking, RedirectAttributes next) {
		return done(this.requests.order(new BookingId(booking)), "ORDERED", next);
	}

	@PostMapping("/{booking}/impossible")
	String impossible(@PathVariable UUID booking, RedirectAttributes next) {
		return done(this.requests.refuse(new BookingId(booking)), "IMPOSSIBLE", next);
	}

	@PostMapping("/{booking}/settled")
	String settled(@PathVariable UUID booking, RedirectAttributes next) {
		return done(this.requests.settle(new BookingId(booking)), "SETTLED", next);
	}

	private static String done(boolean changed, String what, RedirectAttributes next) {
		next.addFlashAttribute(changed ? "done" : "fault", what);
		return HERE;
	}

	private RequestLine line(InterpreterRequest request, Booking booking, Locale reader) {
		Optional<Slot> slot = this.duties.slot(booking.bookable());
		String what = slot.map((talk) -> talk.duty().expert().name() + ", " + this.plan.where(talk.duty(), reader))
			.or(() -> this.meetings.find(booking.bookable())
				.map((meeting) -> meeting.title().in(reader) + ", " + this.plan.place(meeting.place(), reader)))
			.orElse("");
		Instant ordered = request.orderedFor();
		String elsewhen = (ordered != null && !ordered.equals(request.start())) ? this.moments.told(ordered, reader)
				: null;
		return new RequestLine(request.booking().value(), booking.code().value(),
				this.plan.time(booking.time(), reader), what, this.moments.told(request.asked(), reader),
				request.inTime(), this.words.dates(reader).day(request.lastDay()), request.state(), elsewhen);
	}

	/**
	 * One request.
	 *
	 * @param id of the booking
	 * @param code of the booking
	 * @param when the interpreter is needed
	 * @param what talk or meeting, and where
	 * @param asked when it was asked for
	 * @param inTime whether as early as the law wants
	 * @param lastDay the last day for that
	 * @param state how far the office has come
	 * @param orderedFor another time for which an interpreter stands ordered, or null
	 */
	record RequestLine(UUID id, String code, String when, String what, String asked, boolean inTime, String lastDay,
			InterpreterRequest.State state, @Nullable String orderedFor) {
	}

}
