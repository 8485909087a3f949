package org.dyzurka.consultation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An announcement as it stands.
 *
 * @param id the announcement
 * @param consultation it belongs to
 * @param key its name in addresses and in the register, its own within the consultation
 * @param plan what is announced
 * @param state where it stands
 * @param byOffice whether the office wrote or changed it; the consultation file then has
 * no say in it any more
 * @param publishedAt when it was published, in the program's time, or null
 */
public record Announcement(AnnouncementId id, ConsultationId consultation, String key, AnnouncementPlan plan,
		AnnouncementState state, boolean byOffice, @Nullable Instant publishedAt) {

	/**
	 * Whether it can be read in a channel by now.
	 */
	public boolean isIn(PublicationChannel channel) {
		return this.state == AnnouncementState.PUBLISHED && this.plan.channels().contains(channel);
	}

}
