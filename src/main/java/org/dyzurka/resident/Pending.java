package org.dyzurka.resident;

/**
 * What follows when somebody enters an e-mail address to be subscribed. Only whoever
 * reads the mail of that address may learn which of these it was.
 */
public sealed interface Pending {

	/**
	 * They are asked by mail to confirm.
	 *
	 * @param token by which they do, for seven days
	 */
	record Asked(SubscriptionToken token) implements Pending {
	}

	/**
	 * All that was asked for is subscribed to already, and they are told by mail.
	 *
	 * @param unsubscribe by which they end it
	 */
	record Already(SubscriptionToken unsubscribe) implements Pending {
	}

	/** The address has had enough such mails today: nothing is sent. */
	record TooOften() implements Pending {
	}

}
