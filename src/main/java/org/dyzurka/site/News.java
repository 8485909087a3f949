package org.dyzurka.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.notification.AnnouncementTexts;
import org.dyzurka.wording.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The announcements that our own pages show.
 */
@Component
@Transactional(readOnly = true)
class News {

	private static final int MOST_SHOWN = 100;

	private final Announcements announcements;

	private final Consultations consultations;

	private final AnnouncementTexts texts;

	private final Noticeboard noticeboard;

	private final Words words;

	News(Announcements announcements, Consultations consultations, AnnouncementTexts texts, Noticeboard noticeboard,
			Words words) {
		this.announcements = announcements;
		this.consultations = consultations;
		this.texts = texts;
		this.noticeboard = noticeboard;
		this.words = words;
	}

	/** The newest first. */
	List<Item> newest() {
		List<Item> items = new ArrayList<>();
		Map<ConsultationId, Consultation> known = new LinkedHashMap<>();
		for (Announcement announcement : this.announcements.published(MOST_SHOWN)) {
			Instant published = announcement.publishedAt();
			if (announcement.isIn(PublicationChannel.NEWS) && published != null) {
				Consultation consultation = known.computeIfAbsent(announcement.consultation(),
						(id) -> this.consultations.find(id).orElseThrow());
				items.add(new Item(consultation, announcement, published));
			}
		}
		return items;
	}

	/** By consultation, that with the newest first. */
	List<NewsView.OfConsultation> byConsultation(Locale reader) {
		Map<String, List<NewsView>> bySlug = new LinkedHashMap<>();
		for (Item item : newest()) {
			bySlug.computeIfAbsent(item.consultation().slug().value(), (slug) -> new ArrayList<>())
				.add(view(item, reader));
		}
		return bySlug.entrySet()
			.stream()
			.map((news) -> new NewsView.OfConsultation(news.getKey(), news.getValue().getFirst().consultation(),
					news.getValue()))
			.toList();
	}

	/** One that our pages show. */
	Optional<NewsView> find(String slug, String key, Locale reader) {
		return this.noticeboard.find(slug)
			.flatMap((consultation) -> this.announcements.find(consultation.id(), key)
				.filter((found) -> found.isIn(PublicationChannel.NEWS) || found.isIn(PublicationChannel.CURRENT))
				.flatMap((found) -> Optional.ofNullable(found.publishedAt())
					.map((published) -> view(new Item(consultation, found, published), reader))));
	}

	/** What stands beside a current consultation on the first page, the newest first. */
	Map<String, NewsView> current(Locale reader) {
		Map<String, NewsView> current = new LinkedHashMap<>();
		for (Consultation consultation : this.consultations.current()) {
			for (Announcement announcement : this.announcements.of(consultation.id())) {
				Instant published = announcement.publishedAt();
				if (announcement.isIn(PublicationChannel.CURRENT) && published != null) {
					current.put(consultation.slug().value(),
							view(new Item(consultation, announcement, published), reader));
				}
			}
		}
		return current;
	}

	NewsView view(Item item, Locale reader) {
		return NewsView.of(item.consultation(), item.announcement().key(),
				this.texts.sheet(item.announcement(), reader), item.published(), this.words.dates(reader), reader);
	}

	/**
	 * A published announcement.
	 *
	 * @param consultation it belongs to
	 * @param announcement the announcement
	 * @param published when
	 */
	record Item(Consultation consultation, Announcement announcement, Instant published) {
	}

}
