package org.dyzurka.conversation;

import org.dyzurka.booking.ConfirmResult;
import org.dyzurka.booking.Details;
import org.dyzurka.duty.Form;

/**
 * Everything once more, before it is booked.
 *
 * @param draft what is held and what was told
 */
record Summary(Draft draft) implements Drafting {

	/** The option that books. */
	static final String CONFIRM = "confirm";

	/** Before it, a caller who withholds their number is asked for one. */
	static Scene of(Draft draft, Desk desk) {
		boolean nobody = desk.byVoice() && desk.caller().number().isEmpty() && draft.details().number() == null;
		return nobody ? new LeaveNumber(draft) : new Summary(draft);
	}

	@Override
	public Question ask(Desk desk) {
		String what = desk.what(this.draft.bookable(), this.draft.seats(), this.draft.details());
		Question question = Question
			.of(desk.say(Line.SUMMARY, "what", what, "until", desk.telling().time(this.draft.until())))
			.with(Option.main(CONFIRM, desk.say(Line.SUMMARY_CONFIRM)));
		if (byTelephone(desk)) {
			boolean callBack = this.draft.details().callBack() != null;
			question = question
				.with(Option.plain("call-back", desk.say(callBack ? Line.SUMMARY_CALL_IN : Line.SUMMARY_CALL_BACK)));
		}
		return question.with(Option.plain("change", desk.say(Line.SUMMARY_CHANGE)));
	}

	@Override
	public Scene answer(Answer answer, Desk desk) {
		return switch (answer.choice()) {
			case CONFIRM -> confirm(desk);
			case "call-back" -> callBack();
			case "change" -> desk.plan().slot(this.draft.bookable()).isPresent() ? TellTopic.begin(this.draft, desk)
					: new TellNeeds(this.draft, 0);
			default -> desk.puzzled(this);
		};
	}

	@Override
	public Drafting with(Draft other) {
		return new Summary(other);
	}

	private Scene confirm(Desk desk) {
		return switch (desk.counter().confirm(this.draft.hold(), this.draft.details())) {
			case ConfirmResult.Booked(var booking) -> {
				desk.handing().booked(booking);
				yield WantReminderCall.after(booking.id(), desk);
			}
			case ConfirmResult.HoldEnded ended -> {
				desk.notice(Line.LOST);
				yield new PickForm(this.draft.consultation());
			}
		};
	}

	private Scene callBack() {
		Details told = this.draft.details();
		if (told.callBack() == null) {
			return new GiveNumber(this.draft);
		}
		return with(this.draft.with(told.calledBackOn(null)));
	}

	private boolean byTelephone(Desk desk) {
		return desk.plan()
			.slot(this.draft.bookable())
			.filter((slot) -> slot.duty().form() == Form.TELEPHONE)
			.isPresent();
	}

}
