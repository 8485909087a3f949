package org.dyzurka.calendar;

import java.time.Instant;

import org.dyzurka.duty.ExpertId;
import org.jspecify.annotations.Nullable;

/**
 * A private feed address as the office sees it, without its secret.
 *
 * @param id the address
 * @param expert whose feed it shows
 * @param name given by the office, such as "telephone" or "desk"
 * @param issuedAt when it was issued
 * @param revokedAt when it was revoked, or null while it works
 * @param lastReadAt when a calendar last fetched it (kept by the hour), or null if never
 */
public record FeedAddress(FeedId id, ExpertId expert, String name, Instant issuedAt, @Nullable Instant revokedAt,
		@Nullable Instant lastReadAt) {
}
