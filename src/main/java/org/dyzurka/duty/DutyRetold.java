package org.dyzurka.duty;

/**
 * A roster gave a duty that goes on another number, place or expert: whoever booked it is
 * to be told. Published inside the transaction that did it; the office's own changes tell
 * by themselves.
 *
 * @param duty the duty
 * @param elsewhere whether the number or place differs; else only the expert does
 */
public record DutyRetold(DutyId duty, boolean elsewhere) {
}
