package org.dyzurka.acceptance;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dyzurka.messaging.Attachment;
import org.dyzurka.messaging.AttachmentId;
import org.dyzurka.messaging.Attachments;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Messenger;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;

import org.springframework.boot.test.context.TestConfiguration;

/**
 * Stands at the end of the way out and keeps what arrives.
 */
@TestConfiguration
class Letterbox implements Messenger {

	private final Map<Address, List<Outgoing>> arrived = new ConcurrentHashMap<>();

	private final Attachments attachments;

	Letterbox(Attachments attachments) {
		this.attachments = attachments;
	}

	@Override
	public Medium medium() {
		return Medium.TELEGRAM;
	}

	@Override
	public Delivery deliver(OutgoingId id, Outgoing message) {
		this.arrived.computeIfAbsent(message.to(), (address) -> new CopyOnWriteArrayList<>()).add(message);
		return new Delivery.Sent(Long.toString(id.value()));
	}

	List<Outgoing> of(Address address) {
		return List.copyOf(this.arrived.getOrDefault(address, List.of()));
	}

	String fileName(AttachmentId id) {
		return this.attachments.find(id).map(Attachment::name).orElse("");
	}

}
