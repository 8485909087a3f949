package org.dyzurka.consultation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * All consultations.
 */
@Component
public class Consultations {

	/**
	 * Those announced or running, by their first day.
	 */
	public List<Consultation> current() {
		throw new UnsupportedOperationException();
	}

	/**
	 * All, the latest first.
	 */
	public List<Consultation> all() {
		throw new UnsupportedOperationException();
	}

	/**
	 * One by its slug.
	 */
	public Optional<Consultation> find(Slug slug) {
		throw new UnsupportedOperationException();
	}

	/**
	 * One by its id.
	 */
	public Optional<Consultation> find(ConsultationId id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The bytes of a document's file, empty when it has none.
	 */
	public Optional<byte[]> file(ConsultationId id, int documentKey) {
		throw new UnsupportedOperationException();
	}

}
