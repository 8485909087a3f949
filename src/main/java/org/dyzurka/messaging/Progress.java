package org.dyzurka.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a broadcast has come, counted in recipients: a message that goes out in several
 * parts is sent when the last of them is, and has failed when one of them has.
 *
 * @param recipients how many it was meant for
 * @param sent how many of them the providers have taken it for
 * @param failed to how many it could not be sent
 * @param waiting how many are still to come
 * @param begun when it began, in the program's time
 * @param ended when the last one ended, or null while it runs or may still grow
 * @param foreseen when the last of those waiting will have been sent if nothing comes
 * between, or null if none waits or no channel serves them
 */
public record Progress(int recipients, int sent, int failed, int waiting, Instant begun, @Nullable Instant ended,
		@Nullable Instant foreseen) {
}
