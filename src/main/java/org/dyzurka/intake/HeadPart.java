package org.dyzurka.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.Document;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.NoticeRules;
import org.dyzurka.consultation.Organiser;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Privacy;
import org.dyzurka.consultation.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a consultation is: its texts, period, organisers, contact and privacy
 * notice. Parts with faults are null.
 */
record HeadPart(@Nullable Slug slug, @Nullable LocalText title, @Nullable LocalText subject,
		@Nullable LocalText purpose, @Nullable LocalText legalBasis, @Nullable LocalText audience,
		@Nullable Period period, List<Organiser> organisers, @Nullable Contact contact, @Nullable String portal,
		@Nullable Privacy privacy) {

	static HeadPart read(Section top, Days days) {
		return new HeadPart(top.required("slug", Shapes.SLUG), top.requiredText("title"), top.requiredText("subject"),
				top.requiredText("purpose"), top.requiredText("legal-basis"), top.optionalText("audience"),
				top.section("period").map((section) -> period(section, days)).orElse(null), organisers(top),
				top.section("contact").map(HeadPart::contact).orElse(null), top.optional("portal", Shapes.URL),
				top.section("privacy").map(HeadPart::privacy).orElse(null));
	}

	/**
	 * How long it is kept who booked.
	 */
	java.time.@Nullable Period bookingsKept() {
		return (this.privacy != null) ? this.privacy.bookingsKept() : null;
	}

	/**
	 * The consultation, under a new id; null when a part of it is faulty.
	 */
	@Nullable Consultation consultation(List<Document> documents, List<Place> places, NoticeRules notices) {
		if (this.slug == null || this.title == null || this.subject == null || this.purpose == null
				|| this.legalBasis == null || this.period == null || this.contact == null || this.privacy == null) {
			return null;
		}
		return new Consultation(ConsultationId.random(), this.slug, this.title, this.subject, this.purpose,
				this.legalBasis, this.audience, this.period, this.organisers, this.contact, this.portal, this.privacy,
				documents, places, notices);
	}

	private static @Nullable Period period(Section section, Days days) {
		LocalDate from = section.required("from", days.date());
		LocalDate to = section.required("to", days.date());
		if (from == null || to == null) {
			return null;
		}
		if (to.isBefore(from)) {
			section.fault("to", "is before from: write the last day, " + from + " or later");
			return null;
		}
		return new Period(from, to);
	}

	private static List<Organiser> organisers(Section top) {
		top.isThere("organisers", "at least one, with name and role");
		List<Organiser> organisers = new ArrayList<>();
		List<Section> sections = top.sections("organisers");
		int leads = 0;
		for (Section section : sections) {
			LocalText name = section.requiredText("name");
			LocalText shortName = section.optionalText("short");
			String role = section.required("role", Shapes.oneOf(List.of("lead", "partner")));
			boolean lead = "lead".equals(role);
			leads += lead ? 1 : 0;
			if (name != null) {
				organisers.add(new Organiser(name, shortName, lead));
			}
		}
		if (!sections.isEmpty() && leads != 1) {
			top.fault("organisers", "has " + leads + " with role lead: give that role to one, partner to the others");
		}
		organisers.sort(Comparator.comparing(Organiser::lead).reversed());
		return organisers;
	}

	private static Contact contact(Section section) {
		if (!section.has("telephone") && !section.has("email")) {
			section.fault("has neither telephone nor email: write at least one, so that a person can be reached");
		}
		return new Contact(section.optional("telephone", Shapes.TELEPHONE), section.optional("email", Shapes.EMAIL),
				section.optionalText("hours"));
	}

	private static @Nullable Privacy privacy(Section section) {
		LocalText controller = section.requiredText("controller");
		String contact = section.required("contact", Shapes.NAME);
		java.time.Period bookingsKept = section.required("bookings-kept", Shapes.RETENTION_IN_DAYS);
		java.time.Period remarksKept = section.required("remarks-kept", Shapes.RETENTION);
		Boolean topic = section.optional("topic-in-calendar", Shapes.FLAG, false);
		if (controller == null || contact == null || bookingsKept == null || remarksKept == null || topic == null) {
			return null;
		}
		return new Privacy(controller, contact, bookingsKept, remarksKept, topic);
	}

}
