package org.dyzurka.conversation;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentId;

/**
 * A question raised from outside.
 *
 * @param id its number; its buttons carry it
 * @param resident whom it concerns
 * @param to where it is asked
 * @param matter what is asked
 * @param put whether it was put
 */
record RaisedQuestion(long id, ResidentId resident, Address to, Matter matter, boolean put) {

	/** The scene that asks it. */
	Raised scene() {
		return switch (this.matter) {
			case Matter.WillYouCome(var booking) -> new AskComing(this.id, booking);
			case Matter.PlaceFree(var offer) -> new AskTakePlace(this.id, offer);
			case Matter.Changed(var booking, var change) -> new AskStillSuits(this.id, booking, change);
			case Matter.CalledOff(var booking, var offer) -> new AskInstead(this.id, booking, offer);
		};
	}

}
