package org.dyzurka.staff;

import java.util.List;

import org.dyzurka.booking.AccessNeed;
import org.jspecify.annotations.Nullable;

/**
 * What happens on a day, for a table or for paper.
 *
 * @param duties by expert, then by start
 * @param meetings by start
 */
record Sheet(List<DutySheet> duties, List<MeetingSheet> meetings) {

	Sheet {
		duties = List.copyOf(duties);
		meetings = List.copyOf(meetings);
	}

	/**
	 * One duty.
	 *
	 * @param expert who is on duty
	 * @param hours such as "15:00–18:00"
	 * @param telephone the duty's number, or null
	 * @param place where it is held, or null
	 * @param slots every one, by start
	 */
	record DutySheet(String expert, String hours, @Nullable String telephone, @Nullable String place,
			List<SlotLine> slots) {

		/** How many of its slots are booked. */
		public long booked() {
			return this.slots.stream().filter((slot) -> !slot.bookings().isEmpty()).count();
		}

	}

	/**
	 * One slot.
	 *
	 * @param from when it begins, such as "15:20"
	 * @param walkIn whether it is set aside for people without a booking
	 * @param bookings who comes; none for a free one
	 */
	record SlotLine(String from, boolean walkIn, List<BookingLine> bookings) {
	}

	/**
	 * One meeting.
	 *
	 * @param title what it is called
	 * @param hours such as "16:00–18:00"
	 * @param place where
	 * @param seats how many there are
	 * @param booked how many of them are booked
	 * @param bookings by code
	 */
	record MeetingSheet(String title, String hours, String place, int seats, int booked, List<BookingLine> bookings) {
	}

	/**
	 * One booking.
	 *
	 * @param code what the resident will say
	 * @param seats for how many people
	 * @param language of the talk, by name, or null
	 * @param topic in the resident's words, or null
	 * @param needs what they need to take part
	 * @param callBack the number to call, or null
	 */
	record BookingLine(String code, int seats, @Nullable String language, @Nullable String topic,
			List<AccessNeed> needs, @Nullable String callBack) {
	}

}
