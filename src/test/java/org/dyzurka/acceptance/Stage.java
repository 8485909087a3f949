package org.dyzurka.acceptance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a transcript is played: one resident at their device.
 */
interface Stage {

	void say(String text);

	/** Presses the newest button whose label begins so. */
	void press(String label);

	/** Presses a button of an earlier question whose label begins so. */
	void pressOld(String label);

	void forge(String data);

	void sticker();

	void contact(String number, boolean own);

	/** What the bot said or changed since the resident's last step, oldest first. */
	List<Said> answers();

	/**
	 * One message of the bot.
	 *
	 * @param text or caption
	 * @param buttons their labels, in order
	 * @param file name of the file it carries, or null
	 */
	record Said(String text, List<String> buttons, @Nullable String file) {

	}

}
