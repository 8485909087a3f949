package org.dyzurka.messaging;

import java.time.Duration;
import java.util.Optional;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows when a provider reports of a message it had taken.
 */
@Component
class Aftermath {

	private static final Logger log = LoggerFactory.getLogger(Aftermath.class);

	/** A telephone that is switched off is on again within a few hours, or tomorrow. */
	private static final Backoff WHILE_SWITCHED_OFF = new Backoff(Duration.ofMinutes(10), Duration.ofHours(1), 6);

	private final SentRows sent;

	private final Forsaken forsaken;

	private final BroadcastRows broadcasts;

	private final Residents residents;

	private final ApplicationEventPublisher events;

	Aftermath(SentRows sent, Forsaken forsaken, BroadcastRows broadcasts, Residents residents,
			ApplicationEventPublisher events) {
		this.sent = sent;
		this.forsaken = forsaken;
		this.broadcasts = broadcasts;
		this.residents = residents;
		this.events = events;
	}

	Optional<Address> of(Medium medium, String providerId, Delivery outcome) {
		Optional<SentMessage> known = this.sent.lock(medium, providerId);
		known.filter(SentMessage::open).ifPresent((message) -> follow(message, outcome));
		return known.map(SentMessage::to);
	}

	private void follow(SentMessage message, Delivery outcome) {
		switch (outcome) {
			case Delivery.Sent arrived -> this.sent.arrived(message.id());
			case Delivery.Later later -> again(message, later);
			case Delivery.Unknown unknown -> {
			}
			case Delivery.Refused(String reason) -> lost(message, reason);
			case Delivery.Unreachable(String reason) -> {
				this.forsaken.failAll(message.to(), reason);
				this.residents.unreachable(message.to());
				lost(message, reason);
			}
		}
	}

	private void again(SentMessage message, Delivery.Later later) {
		Optional<Duration> wait = WHILE_SWITCHED_OFF.after(message.attempts());
		if (wait.isEmpty()) {
			lost(message, later.reason());
			return;
		}
		this.sent.again(message.id(), (later.after() != null) ? later.after() : wait.get(), later.reason());
		this.broadcasts.recount(message.broadcast(), message.to());
	}

	private void lost(SentMessage message, String reason) {
		log.warn("Message {} to {} did not arrive: {}", message.id().value(), message.to(), reason);
		this.sent.lost(message.id(), reason);
		this.broadcasts.recount(message.broadcast(), message.to());
		this.events.publishEvent(new Undeliverable(message.id(), message.to(), message.language(), message.urgency()));
	}

}
