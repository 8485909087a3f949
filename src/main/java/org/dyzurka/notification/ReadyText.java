package org.dyzurka.notification;

/**
 * A text ready to be published by hand.
 *
 * @param text as it is pasted
 * @param limit how many characters the network takes
 */
public record ReadyText(String text, int limit) {

	/**
	 * How many characters it has, counted as networks do that count most.
	 */
	public int length() {
		return this.text.length();
	}

}
