package org.dyzurka.consultation;

/**
 * An announcement was planned, or its plan was changed. Published inside the transaction
 * that did it.
 *
 * @param announcement the announcement
 */
public record AnnouncementPlanned(AnnouncementId announcement) {
}
