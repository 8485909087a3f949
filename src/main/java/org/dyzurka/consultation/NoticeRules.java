package org.dyzurka.consultation;

import java.time.Duration;
import java.util.List;

/**
 * How residents are reminded and offered places, and when the office is warned about a
 * campaign.
 *
 * @param reminders how long before a booking it is reminded of, the longest first; none
 * for no reminders
 * @param offerLasts how long a freed place is kept for whom it is offered to, by day
 * @param shortestCampaign fewer days between the first announcement and the first day are
 * worth a warning
 * @param shortestConsultation fewer days from the first to the last are worth a warning
 * @param fewestForms fewer ways to take part are worth a warning
 */
public record NoticeRules(List<Duration> reminders, Duration offerLasts, int shortestCampaign, int shortestConsultation,
		int fewestForms) {

	/**
	 * A day and two hours before; two hours to answer; the rest as Kraków's resolution
	 * CXI/2904/18 of 26 September 2018 has it.
	 */
	public static final NoticeRules USUAL = new NoticeRules(List.of(Duration.ofHours(24), Duration.ofHours(2)),
			Duration.ofHours(2), 7, 21, 3);

	public NoticeRules {
		reminders = List.copyOf(reminders);
	}

}
