package org.dyzurka.duty;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.dyzurka.consultation.ConsultationId;
import org.jspecify.annotations.Nullable;

/**
 * An expert of a consultation. One who is no longer listed stays for the calendars that
 * point to them.
 */
@Entity
@Table(name = "duty_expert")
class DutyExpert {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID consultation;

	private String fileKey;

	private String name;

	private @Nullable String email;

	@Convert(converter = LanguagesColumn.class)
	private List<Locale> languages;

	private boolean listed = true;

	@SuppressWarnings("NullAway.Init")
	protected DutyExpert() {
	}

	DutyExpert(ConsultationId consultation, ExpertPlan plan) {
		this.id = UUID.randomUUID();
		this.consultation = consultation.value();
		this.fileKey = plan.key();
		this.name = plan.name();
		this.email = plan.email();
		this.languages = plan.languages();
	}

	/**
	 * Takes what a plan says.
	 * @return whether the name changed, which calendars tell
	 */
	boolean amend(ExpertPlan plan) {
		boolean renamed = !this.name.equals(plan.name());
		this.name = plan.name();
		this.email = plan.email();
		this.languages = plan.languages();
		this.listed = true;
		return renamed;
	}

	/**
	 * Is no longer among the experts of the consultation.
	 */
	void leave() {
		this.listed = false;
	}

	String key() {
		return this.fileKey;
	}

	List<Locale> languages() {
		return this.languages;
	}

	/**
	 * Whether they may be given a duty of a consultation.
	 */
	boolean serves(ConsultationId whose) {
		return this.listed && this.consultation.equals(whose.value());
	}

	ExpertId id() {
		return new ExpertId(this.id);
	}

	Expert view() {
		return new Expert(id(), new ConsultationId(this.consultation), this.fileKey, this.name, this.email,
				this.languages);
	}

}
