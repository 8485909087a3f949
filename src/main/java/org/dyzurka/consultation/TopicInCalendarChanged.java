package org.dyzurka.consultation;

/**
 * The privacy notice of a consultation came to allow, or no longer allows, the topics of
 * bookings in experts' calendars. Published inside the transaction that did it, beside
 * {@link ConsultationChanged}.
 *
 * @param consultation the consultation
 * @see Privacy#topicInCalendar()
 */
public record TopicInCalendarChanged(ConsultationId consultation) {
}
