package org.dyzurka.booking;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody waits for.
 *
 * @param scope where
 * @param among any bookable of these duties or meetings will do
 * @param within only those that start within this time, or null if any will do
 * @param seats for how many people, 1 or more
 */
public record Wish(Scope scope, Set<GroupId> among, @Nullable TimeRange within, int seats) {

	public Wish {
		among = Set.copyOf(among);
		if (among.isEmpty() || seats < 1) {
			throw new IllegalArgumentException("A wish is for something, and for somebody");
		}
	}

}
