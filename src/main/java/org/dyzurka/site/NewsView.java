package org.dyzurka.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Poland;
import org.dyzurka.notification.AnnouncementSheet;
import org.dyzurka.wording.Dates;

/**
 * A published announcement as a reader sees it.
 *
 * @param slug of its consultation
 * @param key of the announcement
 * @param sheet what it says
 * @param consultation title of its consultation
 * @param date day of publication, ISO 8601, for machines
 * @param day such as "25 sierpnia 2025"
 */
record NewsView(String slug, String key, AnnouncementSheet sheet, CityText consultation, String date, String day) {

	static NewsView of(Consultation consultation, String key, AnnouncementSheet sheet, Instant published, Dates dates,
			Locale reader) {
		LocalDate day = LocalDate.ofInstant(published, Poland.ZONE);
		return new NewsView(consultation.slug().value(), key, sheet, CityText.of(consultation.title(), reader),
				day.toString(), dates.period(day, day));
	}

	/**
	 * The news of one consultation.
	 *
	 * @param slug of the consultation
	 * @param title of the consultation
	 * @param news the newest first
	 */
	record OfConsultation(String slug, CityText title, List<NewsView> news) {

		OfConsultation {
			news = List.copyOf(news);
		}

	}

}
