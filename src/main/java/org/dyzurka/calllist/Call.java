package org.dyzurka.calllist;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the call list.
 *
 * @param id of the entry
 * @param wanted whom to call, why and when
 * @param since when it was put on the list
 * @param attempts how often nobody answered
 * @param last what came of it last, or null before the first attempt; of an ended call
 * what ended it
 */
public record Call(CallId id, WantedCall wanted, Instant since, int attempts, @Nullable Outcome last) {

	/**
	 * What came of it.
	 *
	 * @param result in short
	 * @param at when it was recorded
	 * @param note in the words of whoever called, or null
	 */
	public record Outcome(CallResult result, Instant at, @Nullable String note) {
	}

}
