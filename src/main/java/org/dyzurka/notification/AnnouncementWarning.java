package org.dyzurka.notification;

/**
 * What the office should look at before an announcement goes out. It goes out all the
 * same.
 */
public sealed interface AnnouncementWarning {

	/**
	 * The title or the office's own text names a way to take part that is not on the
	 * schedule.
	 *
	 * @param way which
	 */
	record NotOnSchedule(WayToTakePart way) implements AnnouncementWarning {
	}

	/** They name duties, and there are none. */
	record NoDuties() implements AnnouncementWarning {
	}

	/**
	 * It is about a duty or meeting that was taken off the schedule.
	 *
	 * @param key its id in the consultation file
	 */
	record Gone(String key) implements AnnouncementWarning {
	}

	/**
	 * Too few days from the first announcement to the first day.
	 *
	 * @param days how many
	 * @param least how many there should be
	 */
	record ShortCampaign(long days, int least) implements AnnouncementWarning {
	}

	/**
	 * Too few days from the first to the last.
	 *
	 * @param days how many
	 * @param least how many there should be
	 */
	record ShortConsultation(long days, int least) implements AnnouncementWarning {
	}

	/**
	 * Too few ways to take part.
	 *
	 * @param ways how many
	 * @param least how many there should be
	 */
	record FewWays(int ways, int least) implements AnnouncementWarning {
	}

}
