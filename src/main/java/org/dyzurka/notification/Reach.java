package org.dyzurka.notification;

import java.util.Locale;

import org.dyzurka.resident.Address;

/**
 * How somebody is told about their booking, or about a place kept for them.
 */
sealed interface Reach {

	/**
	 * By a message.
	 *
	 * @param to a chat, or a number that reads text messages
	 */
	record Write(Address to) implements Reach {
	}

	/**
	 * The office phones.
	 *
	 * @param number in E.164
	 * @param language to speak
	 */
	record Phone(String number, Locale language) implements Reach {

		/** Tells nothing of the person. */
		@Override
		public String toString() {
			return "Phone[" + this.language + "]";
		}

	}

	/**
	 * Not at all: no address takes messages, and no number was left.
	 */
	record Nobody() implements Reach {
	}

}
