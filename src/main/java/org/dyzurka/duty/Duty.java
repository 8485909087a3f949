package org.dyzurka.duty;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.dyzurka.booking.GroupId;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Place;
import org.jspecify.annotations.Nullable;

/**
 * A duty window: an expert, a form and a time.
 *
 * @param id the duty
 * @param consultation it belongs to
 * @param key its id in the consultation file
 * @param expert who is on duty
 * @param form how the expert is met
 * @param time from start to end
 * @param telephone the number to call, for a duty by telephone
 * @param place where to come, for a duty in person
 * @param languages in which talks are held
 * @param revision one more on every change
 * @param changedAt when it last changed, in whole seconds, growing with every revision
 * @param withdrawn whether it was taken off the schedule
 */
public record Duty(DutyId id, ConsultationId consultation, String key, Expert expert, Form form, TimeRange time,
		@Nullable String telephone, @Nullable Place place, List<Locale> languages, int revision, Instant changedAt,
		boolean withdrawn) {

	public Duty {
		languages = List.copyOf(languages);
	}

	/**
	 * What its slots belong to.
	 */
	public GroupId group() {
		return new GroupId(this.id.value());
	}

	/**
	 * Whether talks are held in a language.
	 */
	public boolean speaks(Locale language) {
		return this.languages.stream().anyMatch((spoken) -> spoken.getLanguage().equals(language.getLanguage()));
	}

}
