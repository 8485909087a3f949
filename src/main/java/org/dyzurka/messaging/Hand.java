package org.dyzurka.messaging;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.dyzurka.resident.Address;

/**
 * What this node has in hand.
 */
final class Hand {

	private final ConcurrentMap<Address, Set<OutgoingId>> messages = new ConcurrentHashMap<>();

	void take(QueuedMessage message) {
		this.messages.merge(message.to(), Set.of(message.id()), (present, more) -> {
			Set<OutgoingId> both = new HashSet<>(present);
			both.addAll(more);
			return Set.copyOf(both);
		});
	}

	void drop(QueuedMessage message) {
		this.messages.computeIfPresent(message.to(), (address, present) -> {
			Set<OutgoingId> rest = new HashSet<>(present);
			rest.remove(message.id());
			return rest.isEmpty() ? null : Set.copyOf(rest);
		});
	}

	/** What is in hand for an address at this moment. */
	Set<OutgoingId> of(Address address) {
		return this.messages.getOrDefault(address, Set.of());
	}

	/** Everything in hand. */
	Set<OutgoingId> all() {
		Set<OutgoingId> all = new HashSet<>();
		this.messages.values().forEach(all::addAll);
		return all;
	}

}
