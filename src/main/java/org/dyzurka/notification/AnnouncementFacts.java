package org.dyzurka.notification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementPlan;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Document;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.Form;
import org.dyzurka.meeting.Meeting;

/**
 * Everything an announcement can tell, as it stands when it is told.
 *
 * @param announcement the announcement
 * @param consultation it belongs to
 * @param duties all that were not withdrawn, by start
 * @param meetings all that were not withdrawn, by start
 */
record AnnouncementFacts(Announcement announcement, Consultation consultation, List<Duty> duties,
		List<Meeting> meetings) {

	AnnouncementFacts {
		duties = List.copyOf(duties);
		meetings = List.copyOf(meetings);
	}

	AnnouncementPlan plan() {
		return this.announcement.plan();
	}

	/** The duties it is about. */
	List<Duty> chosenDuties() {
		List<String> about = plan().about();
		return this.duties.stream().filter((duty) -> about.isEmpty() || about.contains(duty.key())).toList();
	}

	/** The meetings it is about. */
	List<Meeting> chosenMeetings() {
		List<String> about = plan().about();
		return this.meetings.stream().filter((meeting) -> about.isEmpty() || about.contains(meeting.key())).toList();
	}

	/** All ways to take part. */
	Set<WayToTakePart> ways() {
		Set<WayToTakePart> ways = of(this.duties, this.meetings);
		for (Document document : this.consultation.documents()) {
			switch (document.kind()) {
				case "form" -> ways.add(WayToTakePart.FORM);
				case "survey" -> ways.add(WayToTakePart.SURVEY);
				default -> {
					// Others are read, not filled in
				}
			}
		}
		return ways;
	}

	/** The ways to take part beside those it is about. */
	Set<WayToTakePart> otherWays() {
		Set<WayToTakePart> others = ways();
		if (!plan().about().isEmpty()) {
			others.removeAll(of(chosenDuties(), chosenMeetings()));
		}
		return others;
	}

	/** What it is about that is no longer on the schedule. */
	List<String> gone() {
		Set<String> there = new HashSet<>();
		this.duties.forEach((duty) -> there.add(duty.key()));
		this.meetings.forEach((meeting) -> there.add(meeting.key()));
		List<String> gone = new ArrayList<>(plan().about());
		gone.removeAll(there);
		return gone;
	}

	private static Set<WayToTakePart> of(List<Duty> duties, List<Meeting> meetings) {
		Set<WayToTakePart> ways = EnumSet.noneOf(WayToTakePart.class);
		for (Duty duty : duties) {
			ways.add((duty.form() == Form.TELEPHONE) ? WayToTakePart.TELEPHONE : WayToTakePart.IN_PERSON);
		}
		for (Meeting meeting : meetings) {
			ways.add("workshop".equals(meeting.kind()) ? WayToTakePart.WORKSHOP : WayToTakePart.MEETING);
		}
		return ways;
	}

}
