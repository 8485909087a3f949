package org.dyzurka.resident;

import java.util.List;

/**
 * A resident asked to be forgotten, or their time to be kept has passed. Every room that
 * holds anything of theirs deletes it in the same transaction. Heard at once and never
 * stored.
 *
 * @param resident who is forgotten
 * @param addresses the addresses that no table may hold afterwards
 */
public record ResidentErased(ResidentId resident, List<Address> addresses) {

	public ResidentErased {
		addresses = List.copyOf(addresses);
	}

}
