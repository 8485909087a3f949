package org.dyzurka.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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

	private static final Comparator<Consultation> EARLIEST_FIRST = Comparator
		.comparing((Consultation consultation) -> consultation.period().from())
		.thenComparing((consultation) -> consultation.slug().value());

	private final StoredConsultations stored;

	private final Files files;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final PlanVersion plan;

	private final Remembered<Which, List<Consultation>> remembered;

	Consultations(StoredConsultations stored, Files files, Clock clock, ApplicationEventPublisher events,
			PlanVersion plan) {
		this.plan = plan;
		this.remembered = new Remembered<>(plan, 1);
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
		this.plan.changing();
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
		this.plan.changing();
		StoredConsultation row = this.stored.findById(id.value()).orElseThrow();
		amend(row, row.view().during(period));
	}

	/**
	 * Those announced or running, by their first day.
	 */
	public List<Consultation> current() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Poland.ZONE);
		return all().stream()
			.filter((consultation) -> !consultation.period().to().isBefore(today))
			.sorted(EARLIEST_FIRST)
			.toList();
	}

	/**
	 * All, the latest first.
	 */
	public List<Consultation> all() {
		return this.remembered.get(Which.ALL,
				(all) -> this.stored.findAllByOrderByFirstDayDescSlugAsc()
					.stream()
					.map(StoredConsultation::view)
					.toList());
	}

	/**
	 * One by its slug.
	 */
	public Optional<Consultation> find(Slug slug) {
		return all().stream().filter((consultation) -> consultation.slug().equals(slug)).findFirst();
	}

	/**
	 * One by its id.
	 */
	public Optional<Consultation> find(ConsultationId id) {
		return all().stream().filter((consultation) -> consultation.id().equals(id)).findFirst();
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

	/** By what they are remembered. */
	private enum Which {

		/** The latest first. */
		ALL

	}

}
