package org.dyzurka.telegram;

import java.util.Set;

import org.dyzurka.wording.Phrase;

/**
 * What a group is told.
 */
enum GroupLine implements Phrase {

	PRIVATE_ONLY;

	@Override
	public String key() {
		return "telegram.private-only";
	}

	@Override
	public Set<String> arguments() {
		return Set.of();
	}

}
