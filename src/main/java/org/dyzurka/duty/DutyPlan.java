package org.dyzurka.duty;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Place;
import org.jspecify.annotations.Nullable;

/**
 * A duty as the consultation file plans it.
 *
 * @param key its id in the file
 * @param expert key of the expert on duty
 * @param form how the expert is met
 * @param time from start to end
 * @param slot how long one talk lasts
 * @param telephone the number to call, for a duty by telephone, else null
 * @param place where to come, for a duty in person, else null
 * @param languages what the expert's languages are narrowed to; empty for all of them
 */
public record DutyPlan(String key, String expert, Form form, TimeRange time, Duration slot, @Nullable String telephone,
		@Nullable Place place, List<Locale> languages) {

	public DutyPlan {
		languages = List.copyOf(languages);
	}

}
