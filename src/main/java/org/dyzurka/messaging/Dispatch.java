package org.dyzurka.messaging;

import java.util.Collection;
import java.util.List;

import org.dyzurka.resident.Address;
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

	private final List<Messenger> messengers;

	private volatile @Nullable Shift shift;

	Dispatch(Sending sending, List<Messenger> messengers) {
		this.sending = sending;
		this.messengers = List.copyOf(messengers);
	}

	/**
	 * Sees to addresses; while the program starts or ends nothing happens and the sweep
	 * finds them later.
	 */
	void wake(Collection<Address> addresses) {
		Shift present = this.shift;
		if (present != null) {
			addresses.forEach(present::wake);
		}
	}

	void tidy() {
		Shift present = this.shift;
		if (present != null) {
			present.tidy();
		}
	}

	@Override
	public void start() {
		this.shift = new Shift(this.sending, this.messengers);
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
