package org.dyzurka.consultation;

/**
 * An announcement was loaded whose time had long passed: it counts as published then, and
 * is not sent. Published inside the transaction that loaded it.
 *
 * @param announcement the announcement
 */
public record OldAnnouncementLoaded(AnnouncementId announcement) {
}
