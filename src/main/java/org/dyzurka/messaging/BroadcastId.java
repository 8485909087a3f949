package org.dyzurka.messaging;

import java.util.UUID;

/**
 * Names a broadcast, chosen by whoever begins it.
 *
 * @param value any
 */
public record BroadcastId(UUID value) {

	/**
	 * A new one.
	 */
	public static BroadcastId random() {
		return new BroadcastId(UUID.randomUUID());
	}

}
