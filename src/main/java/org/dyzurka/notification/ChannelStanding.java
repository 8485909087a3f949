package org.dyzurka.notification;

import org.dyzurka.consultation.Publication;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.messaging.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far an announcement has come in one of its channels.
 *
 * @param channel which
 * @param state how far
 * @param entry in the register, or null
 * @param progress of its broadcast, or null where there is none
 */
public record ChannelStanding(PublicationChannel channel, State state, @Nullable Publication entry,
		@Nullable Progress progress) {

	/**
	 * How far it has come.
	 */
	public enum State {

		/** Its time has not come. */
		PLANNED,

		/** The program has no such channel, or it is switched off. */
		OFF,

		/** The office is to publish it by hand. */
		BY_HAND,

		/** It is being sent. */
		RUNNING,

		/** It is in the register. */
		DONE,

		/** It was withdrawn before. */
		WITHDRAWN

	}

}
