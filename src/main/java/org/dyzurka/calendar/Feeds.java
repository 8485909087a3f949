package org.dyzurka.calendar;

import java.util.List;

import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.ExpertId;

import org.springframework.stereotype.Component;

/**
 * The addresses under which calendars fetch what is booked.
 */
@Component
public class Feeds {

	/**
	 * Issues a new private address for an expert. The links are shown once; only a hash
	 * of the secret is kept.
	 * @param name what the office calls it, 1 to 60 characters
	 */
	public FeedLinks issue(ExpertId expert, String name) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A private address that is valid only while this program runs; for the simulator.
	 * The same expert gets the same one.
	 */
	public FeedLinks passing(ExpertId expert) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives an address another name.
	 */
	public void rename(FeedId id, String name) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Revokes an address: from now on it answers 410.
	 */
	public void revoke(FeedId id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * All addresses ever issued, those revoked last.
	 */
	public List<FeedAddress> all() {
		throw new UnsupportedOperationException();
	}

	/**
	 * The public feed of a consultation.
	 */
	public FeedLinks ofConsultation(Slug slug) {
		throw new UnsupportedOperationException();
	}

}
