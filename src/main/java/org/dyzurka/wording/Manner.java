package org.dyzurka.wording;

/**
 * How words reach a person.
 */
public enum Manner {

	/** Read on a screen with room for a paragraph: a chat, an e-mail, a page. */
	SCREEN,

	/**
	 * A text message: without Polish letters, two segments at most (GSM 03.38: 160
	 * characters alone, 153 in a part; with Cyrillic 70 and 67).
	 */
	SMS,

	/** Read aloud on the telephone. */
	VOICE

}
