package org.dyzurka.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;

/**
 * A provider's side that several nodes speak to: takes everything, and remembers in which
 * order.
 */
final class CountingMessenger implements Messenger {

	private final String node;

	private final Pace pace;

	private final Provider provider;

	CountingMessenger(String node, Pace pace, Provider provider) {
		this.node = node;
		this.pace = pace;
		this.provider = provider;
	}

	@Override
	public Medium medium() {
		return Medium.TELEGRAM;
	}

	@Override
	public Pace pace() {
		return this.pace;
	}

	@Override
	public Delivery deliver(OutgoingId id, Outgoing message) {
		return this.provider.take(new Taken(this.node, message.to(), message.prompt().text(), System.nanoTime()));
	}

	/**
	 * What it was given.
	 */
	static final class Provider {

		private final List<Taken> taken = new CopyOnWriteArrayList<>();

		private volatile Function<Taken, Delivery> answer = (message) -> new Delivery.Sent("x");

		List<Taken> taken() {
			return this.taken;
		}

		void answers(Function<Taken, Delivery> with) {
			this.answer = with;
		}

		/** How long from the first to the last. */
		Duration span() {
			return Duration.ofNanos(this.taken.getLast().at() - this.taken.getFirst().at());
		}

		private Delivery take(Taken message) {
			this.taken.add(message);
			return this.answer.apply(message);
		}

	}

	/**
	 * A message.
	 *
	 * @param node who sent it
	 * @param to where
	 * @param text what it says
	 * @param at {@link System#nanoTime()}
	 */
	record Taken(String node, Address to, String text, long at) {
	}

}
