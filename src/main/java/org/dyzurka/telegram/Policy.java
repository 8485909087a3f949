package org.dyzurka.telegram;

import java.time.Duration;

/**
 * What is done about a fault of the Bot API, in one place.
 */
enum Policy {

	/**
	 * Wait as long as it says, with everything the bot sends, on every node: whoever goes
	 * on is refused for longer (core.telegram.org/bots/faq, "My bot is hitting limits").
	 */
	PAUSE(Patience.WITH_TELEGRAM),

	/**
	 * Wait and try again: a server error, the page of a proxy, a time-out, a connection
	 * cut. Over soon, as a rule. Whether Telegram took the call is not known, and
	 * {@code sendMessage} has no key by which it would know it again: said twice is
	 * better than never said.
	 */
	AGAIN(Patience.WITH_TELEGRAM),

	/**
	 * The token is mistyped or was revoked. Nothing goes until an operator acts, so
	 * everything waits instead of failing one by one.
	 */
	TOKEN(new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1))),

	/**
	 * Another program fetches this bot's updates, or a webhook is set. Each attempt
	 * disturbs the other.
	 */
	CONFLICT(new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30))),

	/**
	 * Never again to this chat, until it is heard of: the resident blocked the bot, left,
	 * or is no more.
	 */
	UNREACHABLE(Patience.WITH_TELEGRAM),

	/** It says so already, so that it is done. */
	UNCHANGED(Patience.WITH_TELEGRAM),

	/** The press was too long ago to be answered; nothing waits for it any more. */
	TOO_LATE(Patience.WITH_TELEGRAM),

	/** The file must be uploaded anew. */
	FILE_FORGOTTEN(Patience.WITH_TELEGRAM),

	/**
	 * The call as such is refused and would be again: too long, not allowed, a message
	 * that is gone. A change of a message is said anew instead; anything else the office
	 * sees.
	 */
	REFUSED(Patience.WITH_TELEGRAM);

	private final Patience patience;

	Policy(Patience patience) {
		this.patience = patience;
	}

	/** How long to wait between attempts, if it is tried again. */
	Patience patience() {
		return this.patience;
	}

}
