package org.dyzurka.conversation;

import java.util.List;
import java.util.Locale;

import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where it is decided whether a message is taken in now, and in which language.
 */
@Component
class Entrance {

	private final Reception reception;

	private final FloodGate floodGate;

	private final Newcomers newcomers;

	Entrance(Reception reception, FloodGate floodGate, Newcomers newcomers) {
		this.reception = reception;
		this.floodGate = floodGate;
		this.newcomers = newcomers;
	}

	/** Whether one more message of an address is too much. */
	FloodGate.Verdict judge(Address from) {
		return this.floodGate.judge(from);
	}

	/** Whether one more may begin who never wrote before. */
	boolean admits() {
		return this.newcomers.admit();
	}

	/** Tells one who writes too much. */
	Receipt tooMuch(Incoming incoming) {
		Resident known = this.reception.residents().at(incoming.from()).orElse(null);
		return turnAway(incoming, (known != null) ? known.language() : null, Line.LIMITS_TOO_MUCH);
	}

	/** Tells one who comes with too many others, of whom nothing is kept. */
	Receipt tooMany(Incoming incoming) {
		return turnAway(incoming, null, Line.LIMITS_TOO_MANY);
	}

	/**
	 * The language chosen, else that of the device where we have words for it, else the
	 * office's.
	 */
	Locale language(@Nullable Locale chosen, Incoming incoming) {
		List<Locale> languages = this.reception.words().languages();
		Locale wanted = (chosen != null) ? chosen : incoming.languageHint();
		for (Locale language : languages) {
			if (wanted != null && language.getLanguage().equals(wanted.getLanguage())) {
				return language;
			}
		}
		return languages.getFirst();
	}

	/**
	 * Behind all answers, so that it delays nobody, unless notices wait for the morning.
	 */
	private Receipt turnAway(Incoming incoming, @Nullable Locale chosen, Line line) {
		Address from = incoming.from();
		Locale language = language(chosen, incoming);
		String told = new Telling(this.reception.words(), language, Layout.of(from.medium()).manner()).say(line);
		boolean night = this.reception.outbox()
			.quietUntil(from.medium(), Urgency.NOTICE, this.reception.clock().instant())
			.isPresent();
		this.reception.outbox()
			.post(List.of(new Outgoing(from, language, night ? Urgency.ANSWER : Urgency.NOTICE, Prompt.statement(told),
					null, true)));
		return new Receipt.TurnedAway();
	}

}
