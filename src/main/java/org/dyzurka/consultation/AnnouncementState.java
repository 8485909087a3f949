package org.dyzurka.consultation;

/**
 * Where an announcement stands.
 */
public enum AnnouncementState {

	/** Waits for its time. */
	PLANNED,

	/** Its time came, and it went out. */
	PUBLISHED,

	/** The office took it back, before or after its time. */
	WITHDRAWN

}
