package org.dyzurka.site;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in to be informed by e-mail; the fragment {@code form} of
 * {@code site/subscription} shows it as {@code subscription}.
 *
 * @param email as it was typed
 * @param topics what can be ordered
 * @param consent whether the box was ticked; it never is beforehand
 * @param faults what is wrong with it, none before it was sent
 */
record SubscriptionForm(String email, List<TopicLine> topics, boolean consent, Set<Fault> faults) {

	/** The name of the topic of everything, which is no slug. */
	static final String EVERYTHING = "*";

	/**
	 * Whether the fault of this name is one of them. Asked by the page.
	 */
	public boolean wrong(String fault) {
		return this.faults.contains(Fault.valueOf(fault));
	}

	/**
	 * What can be wrong with it.
	 */
	enum Fault {

		/** What was typed is no e-mail address. */
		EMAIL,

		/** Nothing was chosen. */
		TOPICS,

		/** The box was not ticked. */
		CONSENT

	}

	/**
	 * One topic on offer.
	 *
	 * @param name what the form sends for it
	 * @param title of the consultation, or null for everything
	 * @param chosen whether it is ticked
	 */
	record TopicLine(String name, @Nullable CityText title, boolean chosen) {
	}

}
