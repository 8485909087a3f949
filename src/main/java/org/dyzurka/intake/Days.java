package org.dyzurka.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Moves the days of a file by whole weeks, so that weekdays stay.
 *
 * @param weeks how many, 0 for the days as they stand
 */
record Days(int weeks) {

	Shape<LocalDate> date() {
		return Shapes.DATE.as((date) -> date.plusWeeks(this.weeks));
	}

	Shape<LocalDateTime> moment() {
		return Shapes.MOMENT.as((moment) -> moment.plusWeeks(this.weeks));
	}

}
