package org.dyzurka.conversation;

import java.time.Clock;

import org.dyzurka.PublicUrl;
import org.dyzurka.booking.Bookings;
import org.dyzurka.booking.Offers;
import org.dyzurka.booking.WaitingList;
import org.dyzurka.calendar.Keepsakes;
import org.dyzurka.calllist.CallList;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.ExpertContacts;
import org.dyzurka.meeting.Meetings;
import org.dyzurka.messaging.Attachments;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.resident.Residents;
import org.dyzurka.resident.Subscriptions;
import org.dyzurka.wording.Words;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The rooms behind the desk.
 */
@Component
record Reception(Residents residents, Words words, Consultations consultations, Bookings bookings, Duties duties,
		ExpertContacts expertContacts, Meetings meetings, Keepsakes keepsakes, Attachments attachments, Outbox outbox,
		CallList calls, Guesses guesses, RaisedQuestions raised, WaitingList waitingList, Offers offers,
		Subscriptions subscriptions, Descriptions descriptions, ApplicationEventPublisher events, PublicUrl publicUrl,
		Clock clock) {
}
