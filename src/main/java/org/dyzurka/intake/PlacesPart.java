package org.dyzurka.intake;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Place;

/**
 * Reads {@code places}.
 */
final class PlacesPart {

	private PlacesPart() {
	}

	static List<Place> read(Section top) {
		List<Place> places = new ArrayList<>();
		Ids ids = new Ids();
		for (Section section : top.sections("places")) {
			String id = ids.read(section);
			LocalText name = section.requiredText("name");
			String address = section.required("address", Shapes.NAME);
			LocalText room = section.optionalText("room");
			LocalText floor = section.optionalText("floor");
			List<String> access = section.values("access", Shapes.WORD);
			if (id != null && name != null && address != null) {
				places.add(new Place(id, name, address, room, floor, access));
			}
		}
		return places;
	}

}
