package org.dyzurka.conversation;

import java.util.Optional;

import org.dyzurka.booking.Booking;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Document;
import org.dyzurka.messaging.Attachment;

/**
 * What a resident takes along from a conversation: documents, the event for their own
 * calendar, and after a call the same in writing.
 */
final class Handing {

	private final Desk desk;

	private final Reception reception;

	Handing(Desk desk, Reception reception) {
		this.desk = desk;
		this.reception = reception;
	}

	/** A document, or where it is found. */
	void document(Consultation consultation, Document document) {
		String title = this.desk.telling().text(document.title());
		Optional<byte[]> content = document.hasFile()
				? this.reception.consultations().file(consultation.id(), document.key()) : Optional.empty();
		if (content.isPresent() && document.fileName() != null && document.mediaType() != null) {
			this.desk.remarks()
				.hand(title, this.reception.attachments()
					.keep(new Attachment(document.fileName(), document.mediaType(), content.get())));
			return;
		}
		String link = (document.link() != null) ? document.link() : consultation.portal();
		this.desk.hand((link != null) ? this.desk.say(Line.DOCUMENT_LINK, "title", title, "link", link)
				: this.desk.say(Line.DOCUMENT_TITLE, "title", title));
	}

	/** The event to keep in the resident's own calendar, where files can be sent. */
	void calendarFile(Booking booking) {
		if (!this.desk.layout().files()) {
			return;
		}
		byte[] event = this.reception.keepsakes().event(booking, this.desk.language());
		this.desk.remarks()
			.hand(this.desk.say(Line.BOOKED_FILE), this.reception.attachments()
				.keepUntilSent(new Attachment(booking.code() + ".ics", "text/calendar", event)));
	}

	/** What was booked, its code, and what of it can be kept. */
	void booked(Booking booking) {
		this.desk.hand(this.desk.say(Line.BOOKED, "what", this.desk.what(booking), "code",
				this.desk.telling().code(booking.code())));
		calendarFile(booking);
		textConfirmation(Line.TEXT_BOOKED, booking);
	}

	/** After a call, its outcome as a text message. */
	void textConfirmation(Line line, Booking booking) {
		Telling texting = this.desk.caller().texting(this.desk.language());
		String what = this.desk.what(booking, texting);
		this.desk.caller()
			.text(booking, this.desk.language(),
					texting.say(line, "who", this.desk.organiser(), "what", what, "code", booking.code().toString()));
	}

}
