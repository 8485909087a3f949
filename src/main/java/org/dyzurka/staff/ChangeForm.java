package org.dyzurka.staff;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into one of the forms by which plans are changed, as they typed it:
 * each form uses some of the fields, the others are empty.
 *
 * @param kind which form
 * @param about the expert, duty, meeting or consultation
 * @param day the new day; of an illness its first
 * @param lastDay the new last day of a consultation; of an illness its last
 * @param from when it begins
 * @param to when it ends
 * @param expert who takes over, as an id
 * @param remedy what becomes of the duties of who is ill: {@code replace}, {@code move}
 * or {@code call-off}
 * @param firstDay the day of the first duty moved
 * @param way {@code telephone} or {@code in-person}
 * @param telephone the number to call
 * @param place key of a place of the consultation, or {@code other}
 * @param name of another place
 * @param address of another place
 * @param room of another place, may be left out
 * @param seats how many
 */
record ChangeForm(ChangeKind kind, UUID about, String day, String lastDay, String from, String to, String expert,
		String remedy, String firstDay, String way, String telephone, String place, String name, String address,
		String room, String seats) {

	/** Chosen to type a place that the consultation has not. */
	static final String OTHER = "other";

	@SuppressWarnings("NullAway") // a field that is not in the form is bound as null
	ChangeForm {
		day = typed(day);
		lastDay = typed(lastDay);
		from = typed(from);
		to = typed(to);
		expert = typed(expert);
		remedy = typed(remedy);
		firstDay = typed(firstDay);
		way = typed(way);
		telephone = typed(telephone);
		place = typed(place);
		name = typed(name);
		address = typed(address);
		room = typed(room);
		seats = typed(seats);
	}

	private static String typed(@Nullable String value) {
		return (value != null) ? value.strip() : "";
	}

}
