package org.dyzurka.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of plan that was carried out, as the office remembers it.
 *
 * @param id of the change
 * @param at when
 * @param author who in the office
 * @param kind name of the {@link PlanChange}, such as {@code DutyMoved}
 * @param about the id of the expert, duty, meeting or consultation
 * @param written how many residents were written to
 * @param phoned how many the office is to phone
 * @param unreachable how many cannot be told
 */
public record CarriedOut(UUID id, Instant at, String author, String kind, UUID about, int written, int phoned,
		int unreachable) {
}
