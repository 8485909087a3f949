package org.dyzurka.notification;

/**
 * A part that every announced consultation has to have: while it is missing, nothing goes
 * out.
 */
public enum AnnouncementGap {

	PURPOSE,

	SUBJECT,

	LEGAL_BASIS,

	/** Neither a duty nor a meeting is on the schedule. */
	SCHEDULE,

	/** Nobody can be asked, or there is no way to take part. */
	HOW_AND_WHEN

}
