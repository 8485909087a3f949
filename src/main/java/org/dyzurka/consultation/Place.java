package org.dyzurka.consultation;

import java.util.List;

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

}
