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
	default void pressOld(String label) {
		throw notHere();
	}

	default void forge(String data) {
		throw notHere();
	}

	default void sticker() {
		throw notHere();
	}

	default void contact(String number, boolean own) {
		throw notHere();
	}

	/** Presses keys of a telephone, or writes their signs. */
	default void keys(String keys) {
		throw notHere();
	}

	/** Calls from a number; null withholds it. */
	default void dial(@Nullable String from) {
		throw notHere();
	}

	default void silence() {
		throw notHere();
	}

	default void hangUp() {
		throw notHere();
	}

	/** The office's telephone: {@code answers}, {@code silent} or {@code hangs-up}. */
	default void office(String does) {
		throw notHere();
	}

	/** Text messages to the resident fail from now on, with this code of Twilio. */
	default void unreachable(int code) {
		throw notHere();
	}

	/** A caller writes a text message. */
	default void text(String words) {
		throw notHere();
	}

	/** What a caller got as text messages since their last step. */
	default List<Said> texts() {
		throw notHere();
	}

	/** The resident's telephone number in E.164. */
	default String number() {
		throw notHere();
	}

	/** A booking's code in the words of the language last heard. */
	default String spoken(String code) {
		throw notHere();
	}

	/** A text as this channel shows it. */
	default String shown(String text) {
		return text;
	}

	/**
	 * Whether a label is meant by its beginning or end: "na miejscu" is meant where the
	 * voice says "rozmowa na miejscu".
	 */
	default boolean fits(String label, String wanted) {
		String name = shown(wanted);
		return label.startsWith(name)
				|| label.regionMatches(true, label.length() - name.length(), name, 0, name.length());
	}

	/**
	 * What a call does now: {@code hangs-up}, {@code rings}, or null while it listens.
	 */
	default @Nullable String then() {
		return null;
	}

	/** What the bot said or changed since the resident's last step, oldest first. */
	List<Said> answers();

	private static RuntimeException notHere() {
		return new UnsupportedOperationException("Nobody can do that on this channel");
	}

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
