package org.dyzurka.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentErased;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The messages on their way out. What is posted in a transaction that commits is sent, in
 * order per address, or ends as failed where the office sees it. Whatever comes earlier
 * for an address, even if it waits for another attempt, is never overtaken; only
 * broadcasts let everything else pass.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

	private final OutgoingRows rows;

	private final Sending sending;

	private final BroadcastRows broadcasts;

	private final Portions portions;

	private final Attachments attachments;

	private final Dispatch dispatch;

	private final Aftermath aftermath;

	private final Map<Medium, Messenger> messengers = new EnumMap<>(Medium.class);

	Outbox(OutgoingRows rows, Sending sending, BroadcastRows broadcasts, Portions portions, Attachments attachments,
			Dispatch dispatch, Aftermath aftermath, List<Messenger> messengers) {
		this.aftermath = aftermath;
		messengers.forEach((messenger) -> this.messengers.put(messenger.medium(), messenger));
		this.rows = rows;
		this.sending = sending;
		this.broadcasts = broadcasts;
		this.portions = portions;
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
		Posting posting = new Posting(this.rows, this.sending, this.dispatch);
		// Before anything is in hand, so that it is dropped whatever fails
		TransactionSynchronizationManager.registerSynchronization(posting);
		for (Outgoing message : messages) {
			if (message.urgency() == Urgency.ANSWER && hearsReports(message.to().medium())) {
				this.rows.release(message.to());
			}
			this.portions.of(message).forEach(posting::add);
		}
		posting.write();
	}

	/**
	 * Until when a message of some urgency waits so that nobody is disturbed; empty when
	 * it goes now, or when the channel is off.
	 * @param now in the program's time
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<Instant> quietUntil(Medium medium, Urgency urgency, Instant now) {
		return Optional.ofNullable(this.messengers.get(medium))
			.flatMap((messenger) -> messenger.quietUntil(urgency, now));
	}

	/**
	 * A provider asked for a wait when it was spoken to otherwise than by a message:
	 * nothing is sent on its channel for so long, on any node.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void pause(Medium medium, Duration wait) {
		this.dispatch.pause(medium, wait);
	}

	/**
	 * How long nothing is sent on a channel because its provider asked for a wait, zero
	 * when something may be. What another node was told is known here within a second.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Duration paused(Medium medium) {
		return this.dispatch.paused(medium);
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
		this.rows.revive(id).ifPresent((message) -> {
			this.broadcasts.recount(message.broadcast(), message.to());
			Posting posting = new Posting(this.rows, this.sending, this.dispatch);
			posting.again(message.to());
			TransactionSynchronizationManager.registerSynchronization(posting);
		});
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

	private boolean hearsReports(Medium medium) {
		Messenger messenger = this.messengers.get(medium);
		return messenger != null && !messenger.reportsWithin().isZero();
	}

}
