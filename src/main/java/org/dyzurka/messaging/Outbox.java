package org.dyzurka.messaging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
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

	private final Aftermath aftermath;

	private final Map<Medium, Messenger> messengers = new EnumMap<>(Medium.class);

	Outbox(OutgoingRows rows, Attachments attachments, Dispatch dispatch, Aftermath aftermath,
			List<Messenger> messengers) {
		this.aftermath = aftermath;
		messengers.forEach((messenger) -> this.messengers.put(messenger.medium(), messenger));
		this.rows = rows;
		this.attachments = attachments;
		this.dispatch = dispatch;
	}

	/**
	 * Posts messages in the caller's transaction; sending begins when it has committed,
	 * that of a {@link Urgency#BROADCAST} within seconds. What a medium has no use for is
	 * left out.
	 */
	public void post(List<Outgoing> messages) {
		if (messages.isEmpty()) {
			return;
		}
		List<Outgoing> portions = new ArrayList<>();
		Set<Address> addresses = new LinkedHashSet<>();
		for (Outgoing message : messages) {
			portions.addAll(portions(message));
			if (message.urgency() != Urgency.BROADCAST) {
				addresses.add(message.to());
			}
			if (message.urgency() == Urgency.ANSWER && hearsReports(message.to().medium())) {
				this.rows.release(message.to());
			}
		}
		this.rows.add(portions);
		wakeAfterCommit(addresses);
	}

	/**
	 * A provider tells what became of a message after it had taken it: {@code Sent} if it
	 * arrived, {@code Later} if it is to be sent anew, or why it never will. In the
	 * caller's transaction; told twice, the second has no effect.
	 * @param medium the channel
	 * @param providerId what the provider calls the message
	 * @return where the message went, or empty if none is known by that id, as may be
	 * until its sending has been recorded
	 */
	public Optional<Address> reported(Medium medium, String providerId, Delivery outcome) {
		return this.aftermath.of(medium, providerId, outcome);
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

	/** A message as its medium says it; the first portion takes the place of another. */
	private List<Outgoing> portions(Outgoing message) {
		Messenger messenger = this.messengers.get(message.to().medium());
		if (messenger == null) {
			return List.of(message);
		}
		List<Outgoing> portions = new ArrayList<>();
		for (Prompt portion : messenger.portions(message.prompt(), message.language())) {
			portions.add(new Outgoing(message.to(), message.language(), message.urgency(), portion,
					portions.isEmpty() ? message.replaces() : null, message.forget()));
		}
		return portions;
	}

	private boolean hearsReports(Medium medium) {
		Messenger messenger = this.messengers.get(medium);
		return messenger != null && !messenger.reportsWithin().isZero();
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
