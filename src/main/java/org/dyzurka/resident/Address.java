package org.dyzurka.resident;

import java.util.Optional;

/**
 * Where a resident writes from and can be answered: a medium and an identifier.
 * {@link #toString()} is masked, so that an address never reaches a log whole.
 *
 * @param medium the kind of address
 * @param identifier what the medium calls it: chat id, number in E.164, e-mail address; 1
 * to 200 characters
 */
public record Address(Medium medium, String identifier) {

	private static final int LONGEST = 200;

	private static final int SHOWN = 2;

	public Address {
		if (identifier.isBlank() || identifier.length() > LONGEST) {
			throw new IllegalArgumentException("An address has 1 to " + LONGEST + " characters");
		}
	}

	/**
	 * The address of a private Telegram chat.
	 * @param chatId the Bot API's {@code Chat.id}
	 */
	public static Address telegram(long chatId) {
		return new Address(Medium.TELEGRAM, Long.toString(chatId));
	}

	/**
	 * The address of a telephone that writes and reads text messages.
	 * @param number in E.164
	 */
	public static Address sms(String number) {
		return new Address(Medium.SMS, number);
	}

	/**
	 * The address of a telephone that calls.
	 * @param caller its number in E.164; of a caller who withholds it, what the provider
	 * calls this one call
	 */
	public static Address voice(String caller) {
		return new Address(Medium.VOICE, caller);
	}

	/**
	 * The address of a mailbox, trimmed and with its domain in lower case.
	 * @throws IllegalArgumentException if that is no e-mail address
	 */
	public static Address email(String address) {
		return typedEmail(address).orElseThrow(() -> new IllegalArgumentException("Not an e-mail address"));
	}

	/**
	 * The address of a mailbox as somebody typed it, or empty if that is no e-mail
	 * address.
	 */
	public static Optional<Address> typedEmail(String typed) {
		return Email.read(typed).map((address) -> new Address(Medium.EMAIL, address));
	}

	@Override
	public String toString() {
		int from = Math.max(this.identifier.length() - SHOWN, 0);
		return this.medium + ":…" + ((this.identifier.length() > 2 * SHOWN) ? this.identifier.substring(from) : "");
	}

}
