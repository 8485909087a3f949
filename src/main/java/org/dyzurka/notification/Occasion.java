package org.dyzurka.notification;

import org.dyzurka.consultation.ConsultationId;

/**
 * What a booking is for: a talk with an expert or a meeting.
 *
 * @param consultation it belongs to
 * @param calledOff whether the city has called it off
 */
record Occasion(ConsultationId consultation, boolean calledOff) {
}
