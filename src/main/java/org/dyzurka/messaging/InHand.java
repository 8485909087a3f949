package org.dyzurka.messaging;

import java.util.Set;

/**
 * An answer that its node has in hand since it was posted.
 *
 * @param behind what the node had in hand for the same address then, and sends before
 */
record InHand(QueuedMessage message, Set<OutgoingId> behind) {
}
