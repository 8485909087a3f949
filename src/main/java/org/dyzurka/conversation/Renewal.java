package org.dyzurka.conversation;

import org.dyzurka.booking.HoldResult;

/**
 * Keeps the hold that a scene lives on alive while its resident talks.
 *
 * @param desk where it is held
 * @param whereabouts where the resident stands
 */
record Renewal(Desk desk, Whereabouts whereabouts) {

	/**
	 * Renews the hold. One that lapsed in silence is taken anew if it is still free; else
	 * the resident picks again.
	 * @return whether the resident still stands where they stood
	 */
	boolean keep(Drafting drafting) {
		Draft draft = drafting.draft();
		var until = this.desk.counter().renew(draft.hold());
		if (until.isPresent()) {
			this.whereabouts.stand(drafting.with(draft.heldUntil(until.get())));
			return true;
		}
		if (this.desk.counter().hold(draft.bookable(), draft.seats(), draft.moving()) instanceof HoldResult.Held held) {
			this.whereabouts.stand(drafting.with(draft.heldAnew(held.hold(), held.until())));
			this.whereabouts.retrace((past) -> anew(past, draft, held));
			return true;
		}
		this.desk.notice(Line.LOST);
		this.whereabouts.go(this.desk.plan()
			.slot(draft.bookable())
			.<Scene>map((slot) -> new PickDay(draft.consultation(), slot.duty().form(), 0, draft.moving()))
			.orElseGet(() -> new PickForm(draft.consultation())));
		return false;
	}

	private static Scene anew(Scene past, Draft draft, HoldResult.Held held) {
		if (past instanceof Drafting earlier && earlier.draft().hold().equals(draft.hold())) {
			return earlier.with(earlier.draft().heldAnew(held.hold(), held.until()));
		}
		return past;
	}

}
