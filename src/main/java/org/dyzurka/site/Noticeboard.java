package org.dyzurka.site;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.util.MeasureUnit;
import org.dyzurka.calendar.Feeds;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Document;
import org.dyzurka.consultation.Phase;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Slug;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What hangs out for everyone to read: consultations in a reader's language.
 */
@Component
class Noticeboard {

	private final Consultations consultations;

	private final Feeds feeds;

	private final Words words;

	private final Clock clock;

	private final SiteSettings settings;

	Noticeboard(Consultations consultations, Feeds feeds, Words words, Clock clock, SiteSettings settings) {
		this.consultations = consultations;
		this.feeds = feeds;
		this.words = words;
		this.clock = clock;
		this.settings = settings;
	}

	/**
	 * Consultations announced or running.
	 */
	List<ConsultationView> current(Locale reader) {
		return this.consultations.current().stream().map((consultation) -> view(consultation, reader)).toList();
	}

	/**
	 * One consultation, also one that ended.
	 * @param slug as it stands in an address: any text
	 */
	Optional<Consultation> find(String slug) {
		return Slug.isValid(slug) ? this.consultations.find(new Slug(slug)) : Optional.empty();
	}

	ConsultationView view(Consultation consultation, Locale reader) {
		LocalDate today = LocalDate.now(this.clock.withZone(Poland.ZONE));
		LocalDate from = consultation.period().from();
		LocalDate to = consultation.period().to();
		Phase phase = consultation.phase(today);
		return new ConsultationView(consultation.slug().value(), CityText.of(consultation.title(), reader),
				CityText.of(consultation.subject(), reader), CityText.of(consultation.purpose(), reader),
				CityText.of(consultation.legalBasis(), reader), CityText.ofNullable(consultation.audience(), reader),
				this.words.dates(reader).period(from, to), phase, daysLeft(phase, today, from, to, reader),
				consultation.organisers().stream().map((organiser) -> CityText.of(organiser.name(), reader)).toList(),
				Office.of(consultation.contact(), reader), webAddress(consultation.portal()), bot(consultation.slug()),
				consultation.documents().stream().map((document) -> line(consultation, document, reader)).toList(),
				this.feeds.ofConsultation(consultation.slug()));
	}

	private static @Nullable String daysLeft(Phase phase, LocalDate today, LocalDate from, LocalDate to,
			Locale reader) {
		return switch (phase) {
			case AHEAD -> Amounts.of(ChronoUnit.DAYS.between(today, from), MeasureUnit.DAY, reader);
			case RUNNING -> Amounts.of(ChronoUnit.DAYS.between(today, to) + 1, MeasureUnit.DAY, reader);
			case ENDED -> null;
		};
	}

	private @Nullable URI bot(Slug slug) {
		String name = this.settings.telegramBot();
		return (name != null) ? URI.create("https://t.me/" + name + "?start=" + slug) : null;
	}

	private static ConsultationView.DocumentLine line(Consultation consultation, Document document, Locale reader) {
		CityText title = CityText.of(document.title(), reader);
		String fileName = document.fileName();
		if (!document.hasFile() || fileName == null) {
			URI link = webAddress(document.link());
			return new ConsultationView.DocumentLine(title, (link != null) ? link.toString() : null, null, null);
		}
		String href = UriComponentsBuilder.fromPath("/consultations/{slug}/documents/{key}/{file}")
			.buildAndExpand(consultation.slug().value(), document.key(), fileName)
			.encode()
			.toUriString();
		return new ConsultationView.DocumentLine(title, href, extension(fileName),
				Amounts.ofBytes(document.size(), reader));
	}

	private static @Nullable String extension(String fileName) {
		int dot = fileName.lastIndexOf('.');
		return (dot >= 0 && dot < fileName.length() - 1) ? fileName.substring(dot + 1).toUpperCase(Locale.ROOT) : null;
	}

	/** A link that the city wrote, or null if it leads anywhere but to the web. */
	private static @Nullable URI webAddress(@Nullable String address) {
		if (address == null) {
			return null;
		}
		try {
			URI uri = URI.create(address.strip());
			boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			return web ? uri : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
