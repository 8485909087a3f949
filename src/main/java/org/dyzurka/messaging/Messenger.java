package org.dyzurka.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.dyzurka.resident.Medium;

/**
 * A channel's way to send. Called outside any transaction, for one address never twice at
 * the same time.
 */
public interface Messenger {

	/**
	 * The medium it serves.
	 */
	Medium medium();

	/**
	 * How fast it may be asked to send. Waiting for it is not its business.
	 */
	default Pace pace() {
		return Pace.UNLIMITED;
	}

	/**
	 * The longest that one {@link #deliver} takes. A message in the hand of a node that
	 * was killed is sent again within a minute, however long this is.
	 */
	default Duration patience() {
		return Duration.ofMinutes(1);
	}

	/**
	 * What says a prompt on this medium, each a message of its own, in order; none when
	 * the medium has no use for it. Asked when it is posted, in the caller's transaction.
	 */
	default List<Prompt> portions(Prompt prompt, Locale language) {
		return List.of(prompt);
	}

	/**
	 * Until when a message must wait so that nobody is disturbed, or empty when it may go
	 * now. Later ones that may go overtake it.
	 * @param now in the program's time
	 */
	default Optional<Instant> quietUntil(Urgency urgency, Instant now) {
		return Optional.empty();
	}

	/**
	 * How long after sending the provider may still report that a message did not arrive
	 * ({@link Outbox#reported}); its words are kept until then. Zero where it never does.
	 */
	default Duration reportsWithin() {
		return Duration.ZERO;
	}

	/**
	 * Looks for a message of which it is not known whether the provider took it, within
	 * {@link #patience}. Does not throw for anything the network does.
	 * @param since machine time of the first attempt that may have been taken
	 * @param known whether what the provider calls a message is another one of ours
	 * @return {@link Delivery.Sent} if the provider has it, {@link Delivery.Unknown} if
	 * that cannot be told now, or empty if it does not and it must be sent
	 */
	default Optional<Delivery> find(Outgoing message, Instant since, Predicate<String> known) {
		return Optional.empty();
	}

	/**
	 * Sends one message, once, within {@link #patience}. Does not throw for anything the
	 * network does.
	 */
	Delivery deliver(OutgoingId id, Outgoing message);

}
