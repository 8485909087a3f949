package org.dyzurka.site;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When and where people meet during a consultation, as a reader sees it.
 *
 * @param duties of experts, by start
 * @param meetings by start
 */
record ScheduleView(List<DutyLine> duties, List<MeetingLine> meetings) {

	ScheduleView {
		duties = List.copyOf(duties);
		meetings = List.copyOf(meetings);
	}

	/**
	 * One duty.
	 *
	 * @param when day and hours
	 * @param telephone the number to call, or null for a duty in person
	 * @param place where to come, or null for a duty by telephone
	 * @param expert who is on duty
	 * @param languages of the talks, by name
	 * @param free slots that can be booked right now
	 * @param over whether it has ended
	 */
	record DutyLine(When when, @Nullable String telephone, @Nullable PlaceLine place, String expert,
			List<String> languages, int free, boolean over) {

		public @Nullable String call() {
			return (this.telephone != null) ? Office.call(this.telephone) : null;
		}

	}

	/**
	 * One meeting.
	 *
	 * @param when day and hours
	 * @param title what it is called
	 * @param place where
	 * @param free seats that can be booked right now
	 * @param open whether people may also come unbooked
	 * @param over whether it has ended
	 */
	record MeetingLine(When when, CityText title, PlaceLine place, int free, boolean open, boolean over) {
	}

	/**
	 * A day and hours of it in Poland.
	 *
	 * @param date ISO 8601, for machines
	 * @param day such as "wtorek, 2 września"
	 * @param from such as "15:00"
	 * @param to such as "18:00"
	 */
	record When(String date, String day, String from, String to) {
	}

	/**
	 * A place.
	 *
	 * @param name of the house
	 * @param address street and town
	 * @param room or null
	 * @param floor or null
	 * @param access what it offers, in words
	 */
	record PlaceLine(CityText name, String address, @Nullable CityText room, @Nullable CityText floor,
			List<String> access) {
	}

}
