package org.dyzurka.messaging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;

import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Messages that are posted together: which of them go in hand, which wait, and who is
 * told of them when the transaction has committed.
 */
final class Posting implements TransactionSynchronization {

	private final OutgoingRows rows;

	private final Sending sending;

	private final Dispatch dispatch;

	private final Map<Address, List<InHand>> inHand = new LinkedHashMap<>();

	private final List<Outgoing> waiting = new ArrayList<>();

	/** Addresses with something that waits: what follows for them waits behind it. */
	private final Set<Address> behind = new HashSet<>();

	private final Set<Address> awaited = new LinkedHashSet<>();

	private final Set<Medium> noticed = EnumSet.noneOf(Medium.class);

	Posting(OutgoingRows rows, Sending sending, Dispatch dispatch) {
		this.rows = rows;
		this.sending = sending;
		this.dispatch = dispatch;
	}

	/** Posts a message; what waits is not written before {@link #write}. */
	void add(Outgoing message) {
		Address to = message.to();
		if (message.urgency() != Urgency.ANSWER || this.behind.contains(to) || !this.dispatch.sendsNow(to)) {
			this.waiting.add(message);
			keepWaiting(to, message.urgency());
			return;
		}
		this.sending.post(message)
			.ifPresentOrElse((taken) -> this.inHand.computeIfAbsent(to, (address) -> new ArrayList<>()).add(taken),
					() -> keepWaiting(to, Urgency.ANSWER));
	}

	/** Writes what waits. */
	void write() {
		if (!this.waiting.isEmpty()) {
			this.rows.add(this.waiting, null);
		}
	}

	/** A message that was written before is to be sent again. */
	void again(Address to) {
		keepWaiting(to, Urgency.ANSWER);
		keepWaiting(to, Urgency.NOTICE);
	}

	private void keepWaiting(Address to, Urgency urgency) {
		this.behind.add(to);
		switch (urgency) {
			case ANSWER -> this.awaited.add(to);
			case NOTICE -> this.noticed.add(to.medium());
			case BROADCAST -> {
			}
		}
	}

	@Override
	public void afterCommit() {
		this.dispatch.wake(this.inHand, this.awaited, this.noticed);
	}

	@Override
	public void afterCompletion(int status) {
		if (status != STATUS_COMMITTED) {
			this.inHand.values().forEach((messages) -> messages.forEach(this.sending::drop));
		}
	}

}
