package org.dyzurka.consultation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a person at the office is reached.
 *
 * @param telephone number as written in the file, in E.164 but for spaces, or null
 * @param email address, or null
 * @param hours when someone answers, in the words of the file
 */
public record Contact(@Nullable String telephone, @Nullable String email, @Nullable LocalText hours) {

	/**
	 * When someone answers, if the file says it in the short form of OpenStreetMap; other
	 * words are for people only.
	 */
	public Optional<OpeningHours> openingHours() {
		return (this.hours != null) ? OpeningHours.read(this.hours.in(LocalText.POLISH)) : Optional.empty();
	}

}
