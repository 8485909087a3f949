package org.dyzurka.mail;

import java.util.Locale;
import java.util.Set;

import org.dyzurka.wording.Phrase;

/**
 * What a letter says beside its text, section {@code mail} of {@code bot-scripts}.
 */
enum MailPhrase implements Phrase {

	/** The subject of a letter that was given none. */
	SUBJECT,

	/** Before the answers that a question offers. */
	ANSWERS,

	/** That a letter cannot be answered, and where to answer instead. */
	HOW,

	/** Label of the link that leads there. */
	ANSWER,

	/** Why they get it. */
	SUBSCRIBED,

	/** Label of the link that ends the subscription. */
	UNSUBSCRIBE;

	@Override
	public String key() {
		return "mail." + name().toLowerCase(Locale.ROOT);
	}

	@Override
	public Set<String> arguments() {
		return Set.of();
	}

}
