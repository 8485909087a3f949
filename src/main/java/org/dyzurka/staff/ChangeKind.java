package org.dyzurka.staff;

/**
 * The forms by which the office changes what is planned. Each has words of its own, by
 * its name.
 */
enum ChangeKind {

	EXPERT_ILL, DUTY_MOVED, DUTY_REPLACED, DUTY_RELOCATED, DUTY_CALLED_OFF, MEETING_MOVED, MEETING_RELOCATED,
	MEETING_CALLED_OFF, CONSULTATION_RESCHEDULED

}
