package org.dyzurka.phone;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * The number of a person at the office, kept in mind for the moment when the database is
 * away and callers must be sent somewhere.
 */
class OfficeNumber {

	private static final Duration FRESH = Duration.ofMinutes(5);

	private final Consultations consultations;

	private volatile @Nullable Known known;

	OfficeNumber(Consultations consultations) {
		this.consultations = consultations;
	}

	/**
	 * As it is written, empty when none is known.
	 */
	String known() {
		Known known = this.known;
		return (known != null) ? known.number() : "";
	}

	/**
	 * Looks it up, unless that was done a moment ago.
	 * @throws RuntimeException when the database is away
	 */
	void lookUp() {
		Known known = this.known;
		if (known == null || System.nanoTime() - known.since() > FRESH.toNanos()) {
			this.known = new Known(find(), System.nanoTime());
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void lookUpAtStart() {
		lookUp();
	}

	/** Of a consultation that runs, else of the last one: the office stays. */
	private String find() {
		return Stream.of(this.consultations.current(), this.consultations.all())
			.flatMap(List::stream)
			.map(Consultation::contact)
			.flatMap((contact) -> Stream.ofNullable(contact.telephone()))
			.findFirst()
			.orElse("");
	}

	/**
	 * What was found.
	 *
	 * @param since reading of {@link System#nanoTime()}
	 */
	private record Known(String number, long since) {
	}

}
