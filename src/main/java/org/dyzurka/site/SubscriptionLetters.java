package org.dyzurka.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.dyzurka.PublicUrl;
import org.dyzurka.messaging.Letter;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Messenger;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.Pending;
import org.dyzurka.resident.SubscriptionToken;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;

import org.springframework.stereotype.Component;

/**
 * Writes to an address that somebody entered to subscribe. Only its reader learns whether
 * it was subscribed already.
 */
@Component
class SubscriptionLetters {

	private final Outbox outbox;

	private final Words words;

	private final PublicUrl publicUrl;

	private final boolean possible;

	SubscriptionLetters(Outbox outbox, Words words, PublicUrl publicUrl, List<Messenger> messengers) {
		this.outbox = outbox;
		this.words = words;
		this.publicUrl = publicUrl;
		this.possible = messengers.stream().anyMatch((messenger) -> messenger.medium() == Medium.EMAIL);
	}

	/** Whether this program sends e-mail at all. */
	boolean possible() {
		return this.possible;
	}

	/**
	 * Posts what follows, in the caller's transaction. Nothing of it stays once it is
	 * sent: until they confirm, whoever was entered never wrote to us.
	 * @param topics what was asked for, in words
	 */
	void post(Pending pending, Address address, Locale language, List<String> topics) {
		String list = topics.stream().map((topic) -> "– " + topic).collect(Collectors.joining("\n"));
		switch (pending) {
			case Pending.Asked(SubscriptionToken token) -> post(address, language, SubscriptionPhrase.ASKED_SUBJECT,
					SubscriptionPhrase.ASKED_TEXT, list, new Link(say(SubscriptionPhrase.CONFIRM, language),
							at(SubscriptionPages.CONFIRMATION, token, language)));
			case Pending.Already(SubscriptionToken token) ->
				post(address, language, SubscriptionPhrase.ALREADY_SUBJECT, SubscriptionPhrase.ALREADY_TEXT, list,
						new Link(say(SubscriptionPhrase.END, language), at(SubscriptionPages.ENDING, token, language)));
			case Pending.TooOften tooOften -> {
			}
		}
	}

	/** What stands for everything. */
	String everything(Locale language) {
		return say(SubscriptionPhrase.EVERYTHING, language);
	}

	private void post(Address address, Locale language, SubscriptionPhrase subject, SubscriptionPhrase text,
			String topics, Link link) {
		Link privacy = new Link(say(SubscriptionPhrase.PRIVACY, language),
				this.publicUrl.at("/privacy?lang=" + language.getLanguage()));
		Prompt prompt = Prompt.statement(this.words.say(text, language, Manner.SCREEN, Map.of("topics", topics)))
			.leading(List.of(link, privacy))
			.as(new Letter(say(subject, language), null));
		this.outbox.post(List.of(new Outgoing(address, language, Urgency.ANSWER, prompt, null, true)));
	}

	private URI at(String path, SubscriptionToken token, Locale language) {
		return this.publicUrl.at(path + token.value() + "?lang=" + language.getLanguage());
	}

	private String say(SubscriptionPhrase phrase, Locale language) {
		return this.words.say(phrase, language, Manner.SCREEN, Map.of());
	}

}
