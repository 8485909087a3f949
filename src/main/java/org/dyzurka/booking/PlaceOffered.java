package org.dyzurka.booking;

/**
 * A place is kept for somebody who waited; they are to be told. Published inside the
 * transaction that did it, at its very end: whoever hears it changes no rows that others
 * hold before those of bookables.
 *
 * @param offer the offer
 */
public record PlaceOffered(OfferId offer) {
}
