package org.dyzurka.duty;

/**
 * A duty was given to another expert. Published inside the transaction that did it, once
 * the duty and its bookings are revised, beside a {@link DutyChanged} for either expert.
 *
 * @param duty the duty
 * @param before who was on duty until now
 */
public record DutyHandedOver(DutyId duty, ExpertId before) {
}
