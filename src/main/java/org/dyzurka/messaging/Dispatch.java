package org.dyzurka.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends while the program runs. Stops after everything that may post, so that their last
 * messages still go.
 */
@Component
class Dispatch implements SmartLifecycle {

	/** Below the web server, which stops first. */
	private static final int PHASE = 0;

	private final Sending sending;

	private final OutgoingRows rows;

	private final PacedRows paced;

	private final PaceRows pace;

	private final List<Messenger> messengers;

	private volatile @Nullable Shift shift;

	Dispatch(Sending sending, OutgoingRows rows, PacedRows paced, PaceRows pace, List<Messenger> messengers) {
		this.sending = sending;
		this.rows = rows;
		this.paced = paced;
		this.pace = pace;
		this.messengers = List.copyOf(messengers);
	}

	/**
	 * Whether an answer to an address would go this very moment, so that it may be posted
	 * in hand.
	 */
	boolean sendsNow(Address address) {
		Shift present = this.shift;
		return present != null && present.sendsNow(address.medium());
	}

	/**
	 * Answers were posted to addresses, in hand or so that they wait, and notices on
	 * channels; while the program starts or ends nothing happens and the rounds find them
	 * later.
	 */
	void wake(Map<Address, List<InHand>> inHand, Collection<Address> waiting, Collection<Medium> noticed) {
		Shift present = this.shift;
		if (present != null) {
			inHand.forEach(present::hand);
			waiting.forEach(present::wake);
			noticed.forEach(present::hurry);
		}
	}

	/** No node sends on a channel for a while. */
	void pause(Medium medium, Duration wait) {
		Shift present = this.shift;
		if (present != null) {
			present.pause(medium, wait);
		}
	}

	/** How long nothing is sent on a channel. */
	Duration paused(Medium medium) {
		Shift present = this.shift;
		return (present != null) ? present.paused(medium) : Duration.ZERO;
	}

	/** Takes up at once what the next round would. */
	void round() {
		Shift present = this.shift;
		if (present != null) {
			present.round();
		}
	}

	@Override
	public void start() {
		Shift next = new Shift(this.sending, this.rows, this.paced, this.pace, this.messengers);
		next.open();
		this.shift = next;
	}

	@Override
	public void stop() {
		Shift last = this.shift;
		this.shift = null;
		if (last != null) {
			last.close();
		}
	}

	@Override
	public boolean isRunning() {
		return this.shift != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
