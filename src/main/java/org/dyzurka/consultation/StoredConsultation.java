package org.dyzurka.consultation;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as a row: what it is searched by in columns, the whole as content.
 */
@Entity
@Table(name = "consultation")
@SuppressWarnings("UnusedVariable") // what queries search by is not read here
class StoredConsultation {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private String slug;

	private LocalDate firstDay;

	private LocalDate lastDay;

	private Consultation content;

	@SuppressWarnings("NullAway.Init")
	protected StoredConsultation() {
	}

	StoredConsultation(Consultation content) {
		this.id = content.id().value();
		this.slug = content.slug().value();
		this.firstDay = content.period().from();
		this.lastDay = content.period().to();
		this.content = content;
	}

	/**
	 * Takes a new content.
	 * @return whether anything differs
	 */
	boolean amend(Consultation amended) {
		if (!amended.id().value().equals(this.id)) {
			throw new IllegalArgumentException("A consultation keeps its id");
		}
		if (this.content.equals(amended)) {
			return false;
		}
		this.slug = amended.slug().value();
		this.firstDay = amended.period().from();
		this.lastDay = amended.period().to();
		this.content = amended;
		return true;
	}

	Consultation view() {
		return this.content;
	}

}
