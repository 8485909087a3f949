package org.dyzurka.site;

import java.util.List;
import java.util.Locale;

import org.dyzurka.conversation.PhoneMenu;
import org.dyzurka.wording.Command;

/**
 * The telephone menu of a consultation and the words for text messages, to be printed.
 *
 * @param slug name of the consultation in addresses
 * @param title of the consultation
 * @param number that is called and texted
 * @param menu what a call says
 * @param texts words to send
 * @param office the people at the office
 * @param day on which the sheet says so
 */
record PhoneSheet(String slug, CityText title, String number, PhoneMenu menu, List<TextWord> texts, Office office,
		String day) {

	PhoneSheet {
		texts = List.copyOf(texts);
	}

	/** The number as a {@code tel:} link. */
	public String call() {
		return Office.call(this.number);
	}

	/**
	 * A word to send.
	 *
	 * @param command what it does
	 * @param word in capitals, as it stands out
	 * @param withCode whether the code of a booking stands behind it
	 */
	record TextWord(Command command, String word, boolean withCode) {

		static TextWord of(Command command, String word, Locale language) {
			boolean withCode = command == Command.MOVE || command == Command.GIVE_UP;
			return new TextWord(command, word.toUpperCase(language), withCode);
		}

	}

}
