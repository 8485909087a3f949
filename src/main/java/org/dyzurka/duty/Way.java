package org.dyzurka.duty;

import org.dyzurka.consultation.Place;
import org.jspecify.annotations.Nullable;

/**
 * How an expert on duty is met, and where.
 */
public sealed interface Way {

	/**
	 * Which form that is.
	 */
	default Form form() {
		return switch (this) {
			case ByTelephone by -> Form.TELEPHONE;
			case InPerson in -> Form.IN_PERSON;
		};
	}

	/**
	 * The number to call, or null where the resident comes.
	 */
	default @Nullable String telephone() {
		return switch (this) {
			case ByTelephone(String number) -> number;
			case InPerson in -> null;
		};
	}

	/**
	 * Where to come, or null where the resident calls.
	 */
	default @Nullable Place where() {
		return switch (this) {
			case ByTelephone by -> null;
			case InPerson(Place place) -> place;
		};
	}

	/**
	 * The resident calls.
	 *
	 * @param number to call, as it is shown
	 */
	record ByTelephone(String number) implements Way {
	}

	/**
	 * The resident comes.
	 *
	 * @param place to come to
	 */
	record InPerson(Place place) implements Way {
	}

}
