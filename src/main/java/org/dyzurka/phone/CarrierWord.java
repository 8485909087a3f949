package org.dyzurka.phone;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a text message of one word means to Twilio, which acts on it before we see it
 * (help.twilio.com, "Twilio support for opt-out keywords"). After a word that opts out it
 * refuses every message of ours to the number (error 21610).
 */
enum CarrierWord {

	/** No more messages. */
	OPT_OUT(Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT")),

	/** Messages again. */
	OPT_IN(Set.of("START", "YES", "UNSTOP"));

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> words;

	CarrierWord(Set<String> words) {
		this.words = Set.copyOf(words);
	}

	/** What a text says to Twilio, empty if nothing. */
	static Optional<CarrierWord> in(String text) {
		String word = text.strip().toUpperCase(Locale.ROOT);
		for (CarrierWord meaning : values()) {
			if (meaning.words.contains(word)) {
				return Optional.of(meaning);
			}
		}
		return Optional.empty();
	}

}
