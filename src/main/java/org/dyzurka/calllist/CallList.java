package org.dyzurka.calllist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentErased;
import org.dyzurka.resident.ResidentId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The call list. A call stays open until somebody records a result that ends it; thirty
 * days later it is forgotten.
 */
@Component
@Transactional
public class CallList {

	/** How long a note may be. */
	public static final int LONGEST_NOTE = 300;

	/** How long it stays known what came of a call. */
	static final Duration KEPT = Duration.ofDays(30);

	private final CallRows rows;

	private final Clock clock;

	CallList(CallRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Puts a call on the list in the caller's transaction. The same number, reason and
	 * matter while still open is one entry: it takes the newer wish and keeps its place.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(WantedCall call) {
		put(call, null);
	}

	/**
	 * As {@link #add(WantedCall)}, for a resident who may have given a number that is no
	 * address of theirs: it is forgotten with them all the same.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(WantedCall call, ResidentId resident) {
		put(call, resident);
	}

	/**
	 * Takes open calls to a resident off the list in the caller's transaction, since what
	 * they were about has become void.
	 * @param about as it was put on the list
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void takeBack(ResidentId resident, Reason reason, String about) {
		this.rows.deleteOpen(resident, reason, about);
	}

	/**
	 * What is to be done: alarms first, then by the time wished for, else by the time it
	 * was put on the list.
	 */
	@Transactional(readOnly = true)
	public List<Call> open() {
		return this.rows.open();
	}

	/**
	 * How many are open.
	 */
	@Transactional(readOnly = true)
	public int countOpen() {
		return this.rows.countOpen();
	}

	/**
	 * What was done, the latest first.
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<Call> ended(int limit) {
		return this.rows.ended(limit);
	}

	/**
	 * Records what came of a call, in the caller's transaction or one of its own. One
	 * that nobody answered stays open.
	 * @param note at most 300 characters, or null
	 * @return false, and nothing changed, if it is no longer open
	 */
	public boolean end(CallId id, CallResult result, @Nullable String note) {
		if (note != null && note.length() > LONGEST_NOTE) {
			throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
		}
		Instant now = this.clock.instant();
		return result.ends() ? this.rows.end(id, result, note, now) : this.rows.attempt(id, result, note, now);
	}

	/**
	 * Puts a call that was ended by mistake back on the list, with what was recorded.
	 * @return false, and nothing changed, if it is open or forgotten, or the same call is
	 * on the list again
	 */
	public boolean reopen(CallId id) {
		return this.rows.ended(id).map((call) -> this.rows.reopen(id, call.wanted())).orElse(false);
	}

	/** Forgets what ended long ago. */
	void forget() {
		this.rows.deleteEndedBefore(this.clock.instant().minus(KEPT));
	}

	@EventListener
	void forget(ResidentErased erased) {
		this.rows.erase(erased.resident(), erased.addresses().stream().map(Address::identifier).toList());
	}

	private void put(WantedCall call, @Nullable ResidentId resident) {
		Instant now = this.clock.instant();
		while (!this.rows.renew(call, resident) && !this.rows.insert(call, resident, now)) {
			// Added between the two statements, or added and ended: look again
		}
	}

}
