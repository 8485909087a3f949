package org.dyzurka.phone;

import java.util.Set;

import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Phrase;

/**
 * What the channel itself says in a call, around what the conversation says.
 */
enum PhoneLine implements Phrase {

	/** One answer and its key, the answer first: W3C COGA, patterns for voice menus. */
	OPTION("phone.option", "option", "key"),

	/** The same where a number may be keyed in instead, which the hash key ends. */
	OPTION_HASH("phone.option-hash", "option", "key"),

	/** The next page of answers. */
	MORE("phone.more"),

	/** The keys that mean the same everywhere. */
	WAYS_OUT("phone.ways-out"),

	/** The same where there is nothing to go back to. */
	WAYS_OUT_FIRST("phone.ways-out-first"),

	/** A dash between two figures. */
	UNTIL("phone.until"),

	/** Said when nothing else can be said. */
	OUT_OF_ORDER("phone.out-of-order", "number"),

	/** The same when the number of the office is not known either. */
	OUT_OF_ORDER_NO_NUMBER("phone.out-of-order-no-number");

	private final String key;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<String> arguments;

	PhoneLine(String key, String... arguments) {
		this.key = key;
		this.arguments = Set.of(arguments);
	}

	@Override
	public String key() {
		return this.key;
	}

	@Override
	public Set<String> arguments() {
		return this.arguments;
	}

	@Override
	public Set<Manner> manners() {
		return Set.of(Manner.VOICE);
	}

}
