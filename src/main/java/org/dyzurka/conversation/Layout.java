package org.dyzurka.conversation;

import java.time.Duration;

import org.dyzurka.resident.Medium;
import org.dyzurka.wording.Manner;

/**
 * What differs between the channels: the manner of speaking, how many choices fit on a
 * page, and how long a place is held between two answers.
 *
 * @param manner of the words
 * @param choices on a page, one below the other
 * @param compact choices on a page, several in a row
 * @param hold how long a hold lasts without an answer
 * @param files whether files can be handed over
 */
record Layout(Manner manner, int choices, int compact, Duration hold, boolean files) {

	private static final Layout TELEGRAM = new Layout(Manner.SCREEN, 8, 24, Duration.ofMinutes(15), true);

	private static final Layout SMS = new Layout(Manner.SMS, 5, 5, Duration.ofMinutes(60), false);

	private static final Layout VOICE = new Layout(Manner.VOICE, 3, 3, Duration.ofMinutes(2), false);

	private static final Layout MAIL = new Layout(Manner.SCREEN, 8, 24, Duration.ofMinutes(60), true);

	static Layout of(Medium medium) {
		return switch (medium) {
			case TELEGRAM -> TELEGRAM;
			case SMS -> SMS;
			case VOICE -> VOICE;
			case EMAIL -> MAIL;
		};
	}

}
