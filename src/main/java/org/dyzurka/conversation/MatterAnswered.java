package org.dyzurka.conversation;

import org.dyzurka.resident.ResidentId;

/**
 * A resident answered what they were asked from outside, in whatever way. What follows
 * for their booking has been done. Published inside the turn's transaction.
 *
 * @param resident who answered, as known from the address they answered from
 * @param matter what they were asked
 */
public record MatterAnswered(ResidentId resident, Matter matter) {
}
