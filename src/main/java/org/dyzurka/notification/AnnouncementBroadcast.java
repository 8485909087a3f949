package org.dyzurka.notification;

import org.dyzurka.consultation.AnnouncementId;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.messaging.BroadcastId;
import org.jspecify.annotations.Nullable;

/**
 * An announcement on its way to the subscribers of one channel.
 *
 * @param id the broadcast
 * @param announcement what is sent
 * @param channel where
 * @param reached identifier of the last recipient added; null at the beginning, and once
 * all are added
 * @param stage how far it is
 */
record AnnouncementBroadcast(BroadcastId id, AnnouncementId announcement, PublicationChannel channel,
		@Nullable String reached, Stage stage) {

	enum Stage {

		/** Recipients are being added. */
		ADDING,

		/** All are added, not all are sent. */
		SENDING,

		/** The register knows how many it reached. */
		COUNTED

	}

}
