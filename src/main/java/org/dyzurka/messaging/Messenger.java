package org.dyzurka.messaging;

import java.time.Duration;

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
	 * How fast it may be asked to send. Waiting for it is not its business.
	 */
	default Pace pace() {
		return Pace.UNLIMITED;
	}

	/**
	 * The longest that one {@link #deliver} takes. After twice as long a message that was
	 * neither sent nor failed counts as orphaned by a crash and is sent again.
	 */
	default Duration patience() {
		return Duration.ofMinutes(1);
	}

	/**
	 * Sends one message, once, within {@link #patience}. Does not throw for anything the
	 * network does.
	 */
	Delivery deliver(OutgoingId id, Outgoing message);

}
