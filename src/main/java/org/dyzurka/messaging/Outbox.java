package org.dyzurka.messaging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentErased;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The messages on their way out. What is posted in a transaction that commits is sent, in
 * order per address, or ends as failed where the office sees it. Whatever comes earlier
 * for an address, even if it waits for another attempt, is never overtaken.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

	private final OutgoingRows rows;

	private final Attachments attachments;

	private final Dispatch dispatch;

	Outbox(OutgoingRows rows, Attachments attachments, Dispatch dispatch) {
		this.rows = rows;
		this.attachments = attachments;
		this.dispatch = dispatch;
	}

	/**
	 * Posts messages in the caller's transaction; sending begins when it has committed,
	 * that of a {@link Urgency#BROADCAST} within seconds.
	 */
	public void post(List<Outgoing> messages) {
		if (messages.isEmpty()) {
			return;
		}
		this.rows.add(messages);
		Set<Address> addresses = new LinkedHashSet<>();
		for (Outgoing message : messages) {
			if (message.urgency() != Urgency.BROADCAST) {
				addresses.add(message.to());
			}
		}
		wakeAfterCommit(addresses);
	}

	/**
	 * Messages that could not be sent, newest first.
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<FailedMessage> failed(int limit) {
		return this.rows.failed(limit);
	}

	/**
	 * The office tries a failed message once more, in the caller's transaction or one of
	 * its own. Nothing happens to one that is not failed.
	 */
	@Transactional
	public void retry(OutgoingId id) {
		this.rows.revive(id).ifPresent((address) -> wakeAfterCommit(Set.of(address)));
	}

	/**
	 * The office has dealt with a failed message in another way; it leaves the list.
	 */
	@Transactional
	public void settle(OutgoingId id) {
		this.rows.settle(id);
	}

	@EventListener
	void forget(ResidentErased erased) {
		erased.addresses().forEach(this.rows::erase);
		this.attachments.forgetSent();
	}

	private void wakeAfterCommit(Set<Address> addresses) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Outbox.this.dispatch.wake(addresses);
			}

		});
	}

}
