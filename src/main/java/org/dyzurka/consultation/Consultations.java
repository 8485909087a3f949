package org.dyzurka.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All consultations.
 */
@Component
@Transactional(readOnly = true)
public class Consultations {

	private final StoredConsultations stored;

	private final Files files;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Consultations(StoredConsultations stored, Files files, Clock clock, ApplicationEventPublisher events) {
		this.stored = stored;
		this.files = files;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Announces a consultation, or amends the one of the same id; where nothing differs,
	 * nothing is written, and where something does, {@link ConsultationChanged} says so.
	 * @param consultation as it shall stand
	 * @param contents the bytes of its documents' files by {@link Document#key()}, one
	 * for each document of a size above 0
	 * @throws IllegalArgumentException when sizes and bytes do not agree
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void announce(Consultation consultation, Map<Integer, byte[]> contents) {
		Optional<StoredConsultation> before = this.stored.findById(consultation.id().value());
		int documentsBefore = before.map((row) -> row.view().documents().size()).orElse(0);
		if (before.isPresent()) {
			amend(before.get(), consultation);
		}
		else {
			this.stored.saveAndFlush(new StoredConsultation(consultation));
		}
		for (Document document : consultation.documents()) {
			keep(consultation.id(), document, contents);
		}
		for (int key = consultation.documents().size() + 1; key <= documentsBefore; key++) {
			this.files.remove(consultation.id(), key);
		}
	}

	/**
	 * Extends a consultation or cuts it short. Whatever is planned outside its days is
	 * the caller's to look after.
	 * @throws java.util.NoSuchElementException when there is no such consultation
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reschedule(ConsultationId id, Period period) {
		StoredConsultation row = this.stored.findById(id.value()).orElseThrow();
		amend(row, row.view().during(period));
	}

	/**
	 * Those announced or running, by their first day.
	 */
	public List<Consultation> current() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Poland.ZONE);
		return views(this.stored.findByLastDayGreaterThanEqualOrderByFirstDayAscSlugAsc(today));
	}

	/**
	 * All, the latest first.
	 */
	public List<Consultation> all() {
		return views(this.stored.findAllByOrderByFirstDayDescSlugAsc());
	}

	/**
	 * One by its slug.
	 */
	public Optional<Consultation> find(Slug slug) {
		return this.stored.findBySlug(slug.value()).map(StoredConsultation::view);
	}

	/**
	 * One by its id.
	 */
	public Optional<Consultation> find(ConsultationId id) {
		return this.stored.findById(id.value()).map(StoredConsultation::view);
	}

	/**
	 * The bytes of a document's file, empty when it has none.
	 */
	public Optional<byte[]> file(ConsultationId id, int documentKey) {
		return this.files.find(id, documentKey);
	}

	private void amend(StoredConsultation stored, Consultation amended) {
		boolean topicsBefore = stored.view().privacy().topicInCalendar();
		if (!stored.amend(amended)) {
			return;
		}
		this.events.publishEvent(new ConsultationChanged(amended.id()));
		if (topicsBefore != amended.privacy().topicInCalendar()) {
			this.events.publishEvent(new TopicInCalendarChanged(amended.id()));
		}
	}

	private void keep(ConsultationId id, Document document, Map<Integer, byte[]> contents) {
		byte[] bytes = contents.get(document.key());
		if ((bytes == null) ? document.hasFile() : (bytes.length != document.size())) {
			throw new IllegalArgumentException("Document " + document.key() + " and its bytes do not agree");
		}
		if (bytes == null) {
			this.files.remove(id, document.key());
			return;
		}
		this.files.replace(id, document.key(), bytes);
	}

	private static List<Consultation> views(List<StoredConsultation> rows) {
		return rows.stream().map(StoredConsultation::view).toList();
	}

}
