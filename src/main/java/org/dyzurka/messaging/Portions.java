package org.dyzurka.messaging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dyzurka.resident.Medium;

import org.springframework.stereotype.Component;

/**
 * Divides messages into those that their medium can carry.
 */
@Component
class Portions {

	private final Map<Medium, Messenger> messengers = new EnumMap<>(Medium.class);

	Portions(List<Messenger> messengers) {
		messengers.forEach((messenger) -> this.messengers.put(messenger.medium(), messenger));
	}

	/**
	 * A message as its medium says it, none if it has no use for it; the first portion
	 * takes the place of another.
	 */
	List<Outgoing> of(Outgoing message) {
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

}
