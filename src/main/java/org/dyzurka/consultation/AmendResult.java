package org.dyzurka.consultation;

/**
 * What came of an attempt to change an announcement.
 */
public sealed interface AmendResult {

	/**
	 * It is planned as wished.
	 *
	 * @param announcement as it stands now
	 */
	record Amended(Announcement announcement) implements AmendResult {
	}

	/** It has been published, and stays as people read it. */
	record AlreadyPublished() implements AmendResult {
	}

	/** There is none. */
	record Unknown() implements AmendResult {
	}

}
