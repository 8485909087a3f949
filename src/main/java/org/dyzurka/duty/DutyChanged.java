package org.dyzurka.duty;

import org.dyzurka.consultation.ConsultationId;

/**
 * A duty was planned, changed or withdrawn. Published inside the transaction that did it.
 *
 * @param consultation it belongs to
 * @param duty the duty
 * @param expert who is, or was, on duty
 */
public record DutyChanged(ConsultationId consultation, DutyId duty, ExpertId expert) {
}
