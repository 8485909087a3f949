package org.dyzurka.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;

/**
 * A channel that does as the test says, and remembers what it was given.
 */
class ScriptedMessenger implements Messenger {

	private final Medium medium;

	private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

	private final Map<Address, Function<String, Delivery>> scripts = new ConcurrentHashMap<>();

	private final Set<Address> busy = ConcurrentHashMap.newKeySet();

	ScriptedMessenger(Medium medium) {
		this.medium = medium;
	}

	@Override
	public Medium medium() {
		return this.medium;
	}

	@Override
	public Delivery deliver(OutgoingId id, Outgoing message) {
		if (!this.busy.add(message.to())) {
			throw new IllegalStateException("Two messages to one address at the same time");
		}
		try {
			long at = System.nanoTime();
			String text = message.prompt().text();
			Delivery delivery = this.scripts.getOrDefault(message.to(), (said) -> new Delivery.Sent("p-" + said))
				.apply(text);
			this.attempts.add(new Attempt(message.to(), text, delivery, at));
			return delivery;
		}
		finally {
			this.busy.remove(message.to());
		}
	}

	void script(Address address, Function<String, Delivery> script) {
		this.scripts.put(address, script);
	}

	List<Attempt> attempts(Address address) {
		return this.attempts.stream().filter((attempt) -> attempt.to().equals(address)).toList();
	}

	List<String> sent(Address address) {
		return attempts(address).stream()
			.filter((attempt) -> attempt.delivery() instanceof Delivery.Sent)
			.map(Attempt::text)
			.toList();
	}

	record Attempt(Address to, String text, Delivery delivery, long at) {
	}

}
