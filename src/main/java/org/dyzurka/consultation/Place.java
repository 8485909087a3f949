package org.dyzurka.consultation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where people meet.
 *
 * @param key its id in the consultation file
 * @param name of the house
 * @param address street and town
 * @param room or null
 * @param floor or null
 * @param access what it offers: {@code lift}, {@code wheelchair}, {@code induction-loop},
 * {@code parking}, …
 */
public record Place(String key, LocalText name, String address, @Nullable LocalText room, @Nullable LocalText floor,
		List<String> access) {

	public Place {
		access = List.copyOf(access);
	}

	/**
	 * Whether somebody who was told of one finds the other: what it offers, and what it
	 * is called in other languages than Polish, may differ.
	 */
	public boolean isSameSpot(Place other) {
		return this.address.equals(other.address) && polish(this.name).equals(polish(other.name))
				&& polish(this.room).equals(polish(other.room)) && polish(this.floor).equals(polish(other.floor));
	}

	private static Optional<String> polish(@Nullable LocalText text) {
		return Optional.ofNullable(text).map((told) -> told.in(LocalText.POLISH));
	}

}
