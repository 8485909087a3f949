package org.dyzurka.booking;

/**
 * An offer ended because nobody answered in time, or because nothing of it is open any
 * more. Published inside the transaction that did it.
 *
 * @param offer the offer, as it stood
 * @param turnKept whether they keep their turn on the waiting list: the offer never
 * reached them, or was called off; otherwise their entry has ended
 */
public record OfferLapsed(PlaceOffer offer, boolean turnKept) {
}
