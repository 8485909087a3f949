package org.dyzurka.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * The messages on their way out. What is posted in a transaction that commits is sent, in
 * order per address, or ends as failed where the office sees it.
 */
@Component
public class Outbox {

	/**
	 * Posts messages in the caller's transaction; sending begins when it has committed.
	 */
	public void post(List<Outgoing> messages) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Messages that could not be sent, newest first.
	 * @param limit how many at most
	 */
	public List<FailedMessage> failed(int limit) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The office tries a failed message once more. Nothing happens to one that is not
	 * failed.
	 */
	public void retry(OutgoingId id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The office has dealt with a failed message in another way; it leaves the list.
	 */
	public void settle(OutgoingId id) {
		throw new UnsupportedOperationException();
	}

}
