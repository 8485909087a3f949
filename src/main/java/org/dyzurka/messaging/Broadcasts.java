package org.dyzurka.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dyzurka.resident.ResidentErased;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same said to many, once to each address however often it is asked for. It goes out
 * behind everything else, at the pace that its channels allow. What became of it stays
 * known when its messages are gone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Broadcasts {

	private final BroadcastRows rows;

	private final OutgoingRows outgoing;

	private final Portions portions;

	private final Forecast forecast;

	Broadcasts(BroadcastRows rows, OutgoingRows outgoing, Portions portions, Forecast forecast) {
		this.rows = rows;
		this.outgoing = outgoing;
		this.portions = portions;
		this.forecast = forecast;
	}

	/**
	 * Begins a broadcast, in the caller's transaction. Nothing happens to one that has
	 * begun.
	 */
	public void begin(BroadcastId id) {
		this.rows.begin(id);
	}

	/**
	 * Adds recipients, in the caller's transaction: some hundreds at a time, since others
	 * who add to the same broadcast wait. An address that was added before is left out,
	 * and so is one whose medium has no use for the message. The urgency is that of a
	 * {@link Urgency#BROADCAST}, whatever the message says.
	 * @return how many are new; none after it was completed or stopped
	 * @throws IllegalArgumentException if it has not begun
	 */
	public int add(BroadcastId id, List<Outgoing> messages) {
		if (!this.rows.lockOpen(id)) {
			return 0;
		}
		List<List<Outgoing>> useful = messages.stream()
			.map((message) -> this.portions.of(message.asBroadcast()))
			.filter((parts) -> !parts.isEmpty())
			.toList();
		boolean[] fresh = this.rows.add(id, useful.stream().map((parts) -> parts.getFirst().to()).toList());
		List<Outgoing> posted = new ArrayList<>();
		int added = 0;
		for (int recipient = 0; recipient < fresh.length; recipient++) {
			if (fresh[recipient]) {
				posted.addAll(useful.get(recipient));
				added++;
			}
		}
		this.outgoing.add(posted, id);
		return added;
	}

	/**
	 * No more will be added: it ends with the last of its recipients. In the caller's
	 * transaction.
	 */
	public void complete(BroadcastId id) {
		this.rows.complete(id);
	}

	/**
	 * What was not sent yet is not sent; what is being sent this moment may still arrive.
	 * In the caller's transaction.
	 */
	public void stop(BroadcastId id) {
		this.rows.stop(id);
		this.rows.withdraw();
	}

	/**
	 * How far it has come, or empty if it never began.
	 */
	@Transactional(readOnly = true)
	public Optional<Progress> progress(BroadcastId id) {
		return this.rows.tally(id).map((tally) -> tally.progress(() -> this.forecast.endOf(id)));
	}

	@EventListener
	void forget(ResidentErased erased) {
		erased.addresses().forEach(this.rows::erase);
	}

}
