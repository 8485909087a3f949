package org.dyzurka.consultation;

import java.util.Locale;

/**
 * Where something is published.
 */
public enum PublicationChannel {

	/** The news of our own pages and their Atom feed. */
	NEWS(Way.PAGE),

	/** The current consultations on our own first page. */
	CURRENT(Way.PAGE),

	/** E-mails to those who subscribed. */
	NEWSLETTER(Way.BROADCAST),

	/** Chats of those who subscribed, and the public channel. */
	TELEGRAM(Way.BROADCAST),

	/** Text messages to those who subscribed. */
	SMS(Way.BROADCAST),

	FACEBOOK(Way.HAND),

	INSTAGRAM(Way.HAND),

	LINKEDIN(Way.HAND),

	/** The Public Information Bulletin (Biuletyn Informacji Publicznej). */
	BIP(Way.HAND),

	/** Anything else, which only the register knows: a poster, the radio. */
	OTHER(Way.HAND);

	private final Way way;

	PublicationChannel(Way way) {
		this.way = way;
	}

	/**
	 * How it gets there.
	 */
	public Way way() {
		return this.way;
	}

	/**
	 * The channel as a consultation file writes it: {@code news}.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The channel a consultation file writes so.
	 * @throws IllegalArgumentException if there is none
	 */
	public static PublicationChannel of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/**
	 * How something gets to a channel.
	 */
	public enum Way {

		/** Our own pages show it. */
		PAGE,

		/** It is sent to each subscriber. */
		BROADCAST,

		/** The office publishes it by hand, and says so. */
		HAND

	}

}
