package org.dyzurka.conversation;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Details;
import org.dyzurka.booking.Place;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Poland;
import org.dyzurka.resident.Resident;
import org.dyzurka.wording.Manner;
import org.jspecify.annotations.Nullable;

/**
 * The one window through which a scene reads and acts, for one turn of one resident.
 */
final class Desk {

	private final Reception reception;

	private final Resident resident;

	private final Layout layout;

	private final Caller caller;

	private final OfficeWindow office;

	private final Counter counter;

	private final RaisedWindow raised;

	private final WaitingWindow waiting;

	private final NewsWindow news;

	private final PlanWindow plan;

	private final Remarks remarks = new Remarks();

	private Locale language;

	private Telling telling;

	private @Nullable ConsultationId about;

	Desk(Reception reception, Resident resident, Locale language, @Nullable ConsultationId about,
			@Nullable CallSoFar call) {
		this(reception, resident, language, about, call, new Offer.Free(reception));
	}

	Desk(Reception reception, Resident resident, Locale language, @Nullable ConsultationId about,
			@Nullable CallSoFar call, Offer offer) {
		this.reception = reception;
		this.plan = new PlanWindow(reception, offer);
		this.resident = resident;
		this.caller = new Caller(reception, resident, call);
		this.office = new OfficeWindow(this, reception.calls());
		this.raised = new RaisedWindow(this, reception, resident);
		this.waiting = new WaitingWindow(this, reception);
		this.news = new NewsWindow(this, reception, resident);
		this.layout = Layout.of(resident.address().medium());
		this.counter = new Counter(reception.bookings(), this.caller, this.layout);
		this.language = language;
		this.telling = telling(language);
		this.about = about;
	}

	// What is said

	Telling telling() {
		return this.telling;
	}

	Telling telling(Locale spoken) {
		return new Telling(this.reception.words(), spoken, this.layout.manner());
	}

	String say(Line line, Object... arguments) {
		return this.telling.say(line, arguments);
	}

	/** Says something before the next question, in the same message. */
	void notice(Line line, Object... arguments) {
		notice(say(line, arguments));
	}

	void notice(String text) {
		this.remarks.notice(text);
	}

	/** Hands something over to keep: a message of its own. */
	void hand(String text) {
		this.remarks.hand(text);
	}

	/** What the resident takes along. */
	Handing handing() {
		return new Handing(this, this.reception);
	}

	/** What is said in this turn beside the question. */
	Remarks remarks() {
		return this.remarks;
	}

	/** The answer made no sense in this scene; it is asked again in other words. */
	Scene puzzled(Scene scene) {
		this.remarks.puzzled();
		return scene;
	}

	// Who and when

	/** Who the resident is, as far as the channel shows. */
	Caller caller() {
		return this.caller;
	}

	/** The people at the office. */
	OfficeWindow office() {
		return this.office;
	}

	/** Where bookings are made and changed. */
	Counter counter() {
		return this.counter;
	}

	/** What can be booked. */
	PlanWindow plan() {
		return this.plan;
	}

	/** What was asked from outside. */
	RaisedWindow raised() {
		return this.raised;
	}

	/** The waiting list. */
	WaitingWindow waiting() {
		return this.waiting;
	}

	/** Sign language interpreters. */
	InterpreterWindow interpreters() {
		return new InterpreterWindow(this);
	}

	/** The announcements wanted here. */
	NewsWindow news() {
		return this.news;
	}

	boolean byVoice() {
		return this.layout.manner() == Manner.VOICE;
	}

	Layout layout() {
		return this.layout;
	}

	Locale language() {
		return this.language;
	}

	List<Locale> languages() {
		return this.reception.words().languages();
	}

	void speak(Locale chosen) {
		this.language = chosen;
		this.telling = telling(chosen);
		this.reception.residents().speaks(this.resident.id(), chosen);
	}

	Instant now() {
		return this.reception.clock().instant();
	}

	LocalDate today() {
		return LocalDate.ofInstant(now(), Poland.ZONE);
	}

	/** Forgets the resident; nothing of this conversation is kept. */
	void forget() {
		this.caller.theirs().forEach(this.reception.residents()::erase);
		this.remarks.farewell();
	}

	// Consultations

	/** The first menu: by voice straight to what can be booked. */
	Scene home() {
		List<Consultation> current = consultations();
		return (byVoice() && current.size() == 1) ? new PickForm(current.getFirst().id()) : overview();
	}

	/** What is being consulted. */
	Scene overview() {
		List<Consultation> current = this.reception.consultations().current();
		return switch (current.size()) {
			case 0 -> new NothingOn();
			case 1 -> new Overview(current.getFirst().id());
			default -> new PickConsultation(0);
		};
	}

	List<Consultation> consultations() {
		return this.reception.consultations().current();
	}

	/**
	 * A consultation the scene is about; the person named to the resident is the one of
	 * its office.
	 */
	Optional<Consultation> consultation(ConsultationId id) {
		Optional<Consultation> found = this.reception.consultations().find(id);
		found.ifPresent((consultation) -> this.about = consultation.id());
		return found;
	}

	/** The consultation spoken of last, else one that is on. */
	Optional<Consultation> present() {
		Optional<Consultation> present = (this.about != null) ? this.reception.consultations().find(this.about)
				: Optional.empty();
		return present.or(() -> consultations().stream().findFirst());
	}

	/** The privacy notice, at the consultation spoken of. */
	URI privacyNotice() {
		String anchor = present().map((consultation) -> "#" + consultation.slug()).orElse("");
		return URI.create(this.reception.publicUrl().at("/privacy") + anchor);
	}

	/** The public page of a consultation. */
	String page(ConsultationId consultation) {
		return consultation(consultation)
			.map((found) -> this.reception.publicUrl().at("/consultations/" + found.slug()).toString())
			.orElse("");
	}

	/** Who asks the residents, as they know it. */
	String organiser() {
		return present().flatMap((one) -> one.organisers().stream().findFirst())
			.map((organiser) -> this.telling.text(organiser.name()))
			.orElse("");
	}

	// In words

	/** What was booked, in words. */
	String what(Booking booking) {
		return what(booking, this.telling);
	}

	/** The same in another manner than that of this conversation. */
	String what(Booking booking, Telling other) {
		return this.reception.descriptions().of(booking.bookable(), booking.seats(), booking.details(), other);
	}

	/** What may be booked. */
	String what(Place place) {
		return what(place.bookable(), place.seats(), Details.NONE);
	}

	String what(BookableId bookable, int seats, Details details) {
		return this.reception.descriptions().of(bookable, seats, details, this.telling);
	}

	/** No announcements any more; bookings stay. */
	void stop() {
		this.reception.residents().endAnnouncements(this.resident.id());
		notice((this.layout.manner() == Manner.SCREEN) ? Line.STOP : Line.TEXT_STOPPED);
	}

	/** The consultation spoken of last, or null. */
	@Nullable ConsultationId about() {
		return this.about;
	}

}
