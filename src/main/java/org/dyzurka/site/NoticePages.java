package org.dyzurka.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Privacy;
import org.dyzurka.wording.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The privacy notice (GDPR, article 13) and the accessibility statement (act of 4 April
 * 2019, article 10).
 */
@Controller
class NoticePages {

	/** When the words of the privacy notice last changed; change it with them. */
	private static final LocalDate PRIVACY_WORDED = LocalDate.of(2026, 11, 22);

	/** When these pages were last examined for accessibility. */
	private static final LocalDate ACCESSIBILITY_EXAMINED = LocalDate.of(2026, 11, 22);

	private final Consultations consultations;

	private final Noticeboard noticeboard;

	private final Words words;

	private final Clock clock;

	NoticePages(Consultations consultations, Noticeboard noticeboard, Words words, Clock clock) {
		this.consultations = consultations;
		this.noticeboard = noticeboard;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/privacy")
	String privacy(Model model, Locale reader) {
		LocalDate today = LocalDate.now(this.clock.withZone(Poland.ZONE));
		List<Notice> notices = this.consultations.all()
			.stream()
			.filter((consultation) -> !today.isAfter(dataKeptUntil(consultation)))
			.map((consultation) -> notice(consultation, reader))
			.toList();
		model.addAttribute("notices", notices);
		model.addAttribute("worded", day(PRIVACY_WORDED, reader));
		return "site/privacy";
	}

	@GetMapping("/accessibility")
	String accessibility(Model model, Locale reader) {
		model.addAttribute("consultations", this.noticeboard.current(reader));
		model.addAttribute("examined", day(ACCESSIBILITY_EXAMINED, reader));
		return "site/accessibility";
	}

	private String day(LocalDate date, Locale reader) {
		return this.words.dates(reader).period(date, date);
	}

	/** A consultation may end while something of its bookings is still kept. */
	private static LocalDate dataKeptUntil(Consultation consultation) {
		return consultation.period().to().plus(consultation.privacy().bookingsKept());
	}

	private static Notice notice(Consultation consultation, Locale reader) {
		Privacy privacy = consultation.privacy();
		return new Notice(consultation.slug().value(), CityText.of(consultation.title(), reader),
				CityText.of(privacy.controller(), reader), privacy.contact(),
				Amounts.of(privacy.bookingsKept(), reader), Amounts.of(privacy.remarksKept(), reader),
				privacy.topicInCalendar(), Office.of(consultation.contact(), reader));
	}

	/**
	 * The notice of one consultation.
	 *
	 * @param slug its name in addresses
	 * @param title of the consultation
	 * @param controller who decides what the data is used for
	 * @param officer contact of the data protection officer
	 * @param bookingsKept how long after the event
	 * @param remarksKept how long
	 * @param topicInCalendar whether experts' calendars show topics
	 * @param office whom to call
	 */
	record Notice(String slug, CityText title, CityText controller, String officer, String bookingsKept,
			String remarksKept, boolean topicInCalendar, Office office) {
	}

}
