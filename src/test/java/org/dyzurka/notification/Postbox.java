package org.dyzurka.notification;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Messenger;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;

/**
 * Stands at the end of a way out and keeps what arrives; some addresses take nothing.
 */
final class Postbox implements Messenger {

	private final Medium medium;

	private final List<Outgoing> arrived = new CopyOnWriteArrayList<>();

	private final Set<Address> closed = ConcurrentHashMap.newKeySet();

	Postbox(Medium medium) {
		this.medium = medium;
	}

	@Override
	public Medium medium() {
		return this.medium;
	}

	@Override
	public Delivery deliver(OutgoingId id, Outgoing message) {
		if (this.closed.contains(message.to())) {
			return new Delivery.Unreachable("closed");
		}
		this.arrived.add(message);
		return new Delivery.Sent(this.medium + "-" + id.value());
	}

	void close(Address address) {
		this.closed.add(address);
	}

	List<String> at(Address address) {
		return this.arrived.stream()
			.filter((message) -> message.to().equals(address))
			.map((message) -> message.prompt().text())
			.toList();
	}

}
