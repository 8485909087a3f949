package org.dyzurka.notification;

import java.util.List;

/**
 * What came of an attempt to publish an announcement.
 */
public sealed interface ReleaseResult {

	/** It is published; what is sent is on its way. */
	record Released() implements ReleaseResult {
	}

	/**
	 * Something is missing that has to be told, and nothing went out.
	 *
	 * @param gaps what is missing
	 */
	record Incomplete(List<AnnouncementGap> gaps) implements ReleaseResult {

		public Incomplete {
			gaps = List.copyOf(gaps);
		}

	}

	/** It is not planned: it was published before, withdrawn, or never known. */
	record NotPlanned() implements ReleaseResult {
	}

}
