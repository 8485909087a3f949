package org.dyzurka.simulator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the mail server misbehave on demand, for training and tests.
 */
@Component
@WhileSimulating
public class MailFaults {

	private final Strikes<Kind> strikes = new Strikes<>(Kind.TRY_LATER);

	private final Set<String> refused = ConcurrentHashMap.newKeySet();

	MailFaults() {
	}

	/**
	 * How a letter can go wrong (RFC 5321, section 4.2; RFC 3463).
	 */
	public enum Kind {

		/**
		 * 451: not now.
		 */
		TRY_LATER,
		/**
		 * 554: not this letter.
		 */
		LETTER_REFUSED,
		/**
		 * The letter is taken, and the connection is gone before that is said.
		 */
		HANG_UP

	}

	/**
	 * What is wrong at the moment.
	 *
	 * @param kind how the next letters go wrong, if any do
	 * @param left how many
	 * @param down whether every connection is answered 421
	 * @param refused addresses that do not exist: 550
	 */
	public record State(@Nullable Kind kind, int left, boolean down, List<String> refused) {

	}

	/**
	 * Lets the next letters go wrong, in place of what was asked for before.
	 * @param fault how
	 * @param count how many letters, 0 or more
	 */
	public void next(Kind fault, int count) {
		this.strikes.next(fault, count);
	}

	/**
	 * Takes the server down, or up again.
	 */
	public void down(boolean isDown) {
		this.strikes.down(isDown);
	}

	/**
	 * Lets an address not exist.
	 */
	public void refuse(String address) {
		this.refused.add(address);
	}

	/**
	 * Mends everything.
	 */
	public void mend() {
		this.strikes.mend();
		this.refused.clear();
	}

	/**
	 * What is wrong at the moment.
	 */
	public State state() {
		Strikes.Left<Kind> left = this.strikes.left();
		return new State(left.kind(), left.left(), left.down(), List.copyOf(new TreeSet<>(this.refused)));
	}

	boolean isDown() {
		return this.strikes.left().down();
	}

	boolean refuses(String address) {
		return this.refused.contains(address);
	}

	/** The fault that strikes this letter, if any; counts it. */
	@Nullable Kind strike() {
		return this.strikes.strike();
	}

}
