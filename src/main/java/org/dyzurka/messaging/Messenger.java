package org.dyzurka.messaging;

import org.dyzurka.resident.Medium;

/**
 * A channel's way to send. Called outside any transaction, for one address never twice at
 * the same time.
 */
public interface Messenger {

	/**
	 * The medium it serves.
	 */
	Medium medium();

	/**
	 * Sends one message, once, within a time limit of its own. Does not throw for
	 * anything the network does.
	 */
	Delivery deliver(OutgoingId id, Outgoing message);

}
