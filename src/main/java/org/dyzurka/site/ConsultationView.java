package org.dyzurka.site;

import java.net.URI;
import java.util.List;

import org.dyzurka.calendar.FeedLinks;
import org.dyzurka.consultation.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as a reader sees it: everything is in their language already.
 *
 * @param slug its name in addresses
 * @param title what the campaign is called
 * @param subject what is consulted
 * @param purpose what for
 * @param legalBasis in the words of the law
 * @param audience who is asked, or null
 * @param period its days
 * @param phase where it stands today
 * @param daysLeft until its first day, or until its last day is over; null once it ended
 * @param organisers who runs it, the leading one first
 * @param office whom to ask
 * @param portal the city's own page, or null
 * @param bot opens the conversation with the bot, or null
 * @param documents in order
 * @param feed the public calendar
 */
record ConsultationView(String slug, CityText title, CityText subject, CityText purpose, CityText legalBasis,
		@Nullable CityText audience, String period, Phase phase, @Nullable String daysLeft, List<CityText> organisers,
		Office office, @Nullable URI portal, @Nullable URI bot, List<DocumentLine> documents, FeedLinks feed) {

	ConsultationView {
		organisers = List.copyOf(organisers);
		documents = List.copyOf(documents);
	}

	/**
	 * A document.
	 *
	 * @param title its title
	 * @param href where it is to be had, or null where only the title is known
	 * @param type such as "PDF", or null
	 * @param size such as "120 kB", or null
	 */
	record DocumentLine(CityText title, @Nullable String href, @Nullable String type, @Nullable String size) {
	}

}
