package org.dyzurka.site;

import java.util.Locale;
import java.util.Set;

import org.dyzurka.wording.Phrase;

/**
 * What is written to an address that somebody entered to subscribe, section
 * {@code subscription-mail} of {@code bot-scripts}.
 */
enum SubscriptionPhrase implements Phrase {

	/** Asks whoever reads the mail to confirm. */
	ASKED_SUBJECT, ASKED_TEXT("topics"), CONFIRM,

	/** Tells who is subscribed already. */
	ALREADY_SUBJECT, ALREADY_TEXT("topics"), END,

	/** The topic of everything. */
	EVERYTHING,

	/** Label of the link to the privacy notice. */
	PRIVACY;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> arguments;

	SubscriptionPhrase(String... arguments) {
		this.arguments = Set.of(arguments);
	}

	@Override
	public String key() {
		return "subscription-mail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public Set<String> arguments() {
		return this.arguments;
	}

}
