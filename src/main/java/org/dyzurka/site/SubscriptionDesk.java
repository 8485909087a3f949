package org.dyzurka.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Residents;
import org.dyzurka.resident.SubscriptionToken;
import org.dyzurka.resident.Subscriptions;
import org.dyzurka.resident.Topic;
import org.dyzurka.site.SubscriptionForm.Fault;
import org.dyzurka.site.SubscriptionForm.TopicLine;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in who wants to be informed by e-mail, and who no longer wants to.
 */
@Component
class SubscriptionDesk {

	/** The words next to the box. */
	private static final String CONSENT = "subscription.consent";

	private static final int VERSION = 12;

	private final Subscriptions subscriptions;

	private final Residents residents;

	private final Consultations consultations;

	private final SubscriptionLetters letters;

	private final MessageSource messages;

	SubscriptionDesk(Subscriptions subscriptions, Residents residents, Consultations consultations,
			SubscriptionLetters letters, MessageSource messages) {
		this.subscriptions = subscriptions;
		this.residents = residents;
		this.consultations = consultations;
		this.letters = letters;
		this.messages = messages;
	}

	/** Whether this program sends e-mail at all; without, no form is shown. */
	boolean open() {
		return this.letters.possible();
	}

	/** An empty form. */
	SubscriptionForm blank(Locale reader) {
		return form("", Set.of(), false, Set.of(), reader);
	}

	/**
	 * Takes a form in, if nothing is wrong with it, and writes to the address.
	 * @return the form with what is wrong, nothing if it was taken
	 */
	@Transactional
	public SubscriptionForm take(String email, Set<String> chosen, boolean consent, Locale reader) {
		Optional<Address> address = Address.typedEmail(email);
		Map<Topic, String> topics = topics(chosen, reader);
		Set<Fault> faults = EnumSet.noneOf(Fault.class);
		if (address.isEmpty()) {
			faults.add(Fault.EMAIL);
		}
		if (topics.isEmpty()) {
			faults.add(Fault.TOPICS);
		}
		if (!consent) {
			faults.add(Fault.CONSENT);
		}
		if (faults.isEmpty()) {
			Address entered = address.orElseThrow();
			this.letters.post(this.subscriptions.ask(entered, topics.keySet(), reader, version(reader)), entered,
					reader, List.copyOf(topics.values()));
		}
		return form(email, chosen, consent, faults, reader);
	}

	/** What would be confirmed, none if the token is no longer good. */
	List<CityText> asked(SubscriptionToken token, Locale reader) {
		return titles(this.subscriptions.asked(token), reader);
	}

	@Transactional
	public boolean confirm(SubscriptionToken token) {
		return this.subscriptions.confirm(token);
	}

	/** What would be ended; one that is no longer known has no name, and is left out. */
	List<Ordered> ordered(SubscriptionToken token, Locale reader) {
		List<Ordered> ordered = new ArrayList<>();
		for (Topic topic : this.subscriptions.ofToken(token)) {
			for (CityText title : titles(List.of(topic), reader)) {
				ordered.add(new Ordered(topic.name(), title));
			}
		}
		return ordered;
	}

	/** Whether the token is anybody's. */
	boolean known(SubscriptionToken token) {
		return this.subscriptions.ownerOf(token).isPresent();
	}

	@Transactional
	public boolean end(SubscriptionToken token) {
		Optional<Resident> owner = this.subscriptions.ownerOf(token);
		owner.ifPresent((resident) -> this.subscriptions.endAll(resident.address()));
		return owner.isPresent();
	}

	/**
	 * Ends one topic of those ordered.
	 * @param name of the topic; anything
	 */
	@Transactional
	public void end(SubscriptionToken token, String name) {
		for (Topic topic : this.subscriptions.ofToken(token)) {
			if (topic.name().equals(name)) {
				this.subscriptions.ownerOf(token)
					.ifPresent((resident) -> this.subscriptions.unsubscribe(resident.address(), topic));
			}
		}
	}

	@Transactional
	public boolean erase(SubscriptionToken token) {
		Optional<Resident> owner = this.subscriptions.ownerOf(token)
			.filter((resident) -> this.residents.lock(resident.id()));
		owner.ifPresent((resident) -> this.residents.erase(resident.id()));
		return owner.isPresent();
	}

	private SubscriptionForm form(String email, Set<String> chosen, boolean consent, Set<Fault> faults, Locale reader) {
		List<TopicLine> lines = new ArrayList<>();
		lines.add(new TopicLine(SubscriptionForm.EVERYTHING, null, chosen.contains(SubscriptionForm.EVERYTHING)));
		for (Consultation consultation : this.consultations.current()) {
			String slug = consultation.slug().value();
			lines.add(new TopicLine(slug, CityText.of(consultation.title(), reader), chosen.contains(slug)));
		}
		return new SubscriptionForm(email, List.copyOf(lines), consent, Set.copyOf(faults));
	}

	/**
	 * Everything, or each of the current consultations that was chosen, with its name.
	 */
	private Map<Topic, String> topics(Set<String> chosen, Locale reader) {
		if (chosen.contains(SubscriptionForm.EVERYTHING)) {
			return Map.of(Topic.ALL, this.letters.everything(reader));
		}
		Map<Topic, String> topics = new LinkedHashMap<>();
		for (Consultation consultation : this.consultations.current()) {
			if (chosen.contains(consultation.slug().value())) {
				topics.put(Topic.consultation(consultation.id().value()), consultation.title().in(reader));
			}
		}
		return topics;
	}

	/** One that is no longer known has no name, and is left out. */
	private List<CityText> titles(List<Topic> topics, Locale reader) {
		List<CityText> titles = new ArrayList<>();
		if (topics.contains(Topic.ALL)) {
			titles.add(new CityText(this.letters.everything(reader), null));
		}
		for (Consultation consultation : this.consultations.all()) {
			if (topics.contains(Topic.consultation(consultation.id().value()))) {
				titles.add(CityText.of(consultation.title(), reader));
			}
		}
		return titles;
	}

	/** Names the words they saw, whoever changes them later. */
	private String version(Locale reader) {
		try {
			byte[] words = this.messages.getMessage(CONSENT, null, reader).getBytes(StandardCharsets.UTF_8);
			String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
			return "site:" + CONSENT + ":" + reader.getLanguage() + ":" + hash.substring(0, VERSION);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * One topic that somebody ordered.
	 *
	 * @param name of the topic
	 * @param title as they know it
	 */
	record Ordered(String name, CityText title) {
	}

}
