package org.dyzurka.consultation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A consultation as it stands.
 *
 * @param id the consultation
 * @param slug its name in addresses
 * @param title what the campaign is called
 * @param subject what is consulted
 * @param purpose what for
 * @param legalBasis in the words of the law, Polish
 * @param audience who is asked, or null
 * @param period its days
 * @param organisers the leading one first
 * @param contact a person at the office
 * @param portal the city's own page, or null
 * @param privacy the privacy notice
 * @param documents in order
 * @param places in order
 * @param notices how residents are reminded, and what the office is warned of
 */
public record Consultation(ConsultationId id, Slug slug, LocalText title, LocalText subject, LocalText purpose,
		LocalText legalBasis, @Nullable LocalText audience, Period period, List<Organiser> organisers, Contact contact,
		@Nullable String portal, Privacy privacy, List<Document> documents, List<Place> places, NoticeRules notices) {

	@SuppressWarnings("NullAway") // consultations stored before there were rules follow
									// the usual ones
	public Consultation {
		organisers = List.copyOf(organisers);
		documents = List.copyOf(documents);
		places = List.copyOf(places);
		notices = (notices != null) ? notices : NoticeRules.USUAL;
	}

	/**
	 * The same on other days.
	 */
	public Consultation during(Period other) {
		return new Consultation(this.id, this.slug, this.title, this.subject, this.purpose, this.legalBasis,
				this.audience, other, this.organisers, this.contact, this.portal, this.privacy, this.documents,
				this.places, this.notices);
	}

	/**
	 * Where it stands on a day.
	 * @param today in Europe/Warsaw
	 */
	public Phase phase(LocalDate today) {
		if (today.isBefore(this.period.from())) {
			return Phase.AHEAD;
		}
		return today.isAfter(this.period.to()) ? Phase.ENDED : Phase.RUNNING;
	}

}
