package org.dyzurka.notification;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.dyzurka.PublicUrl;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Document;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Organiser;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.PublicationEntry;
import org.dyzurka.consultation.Publications;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Enters announcements in the register of publications.
 */
@Component
class AnnouncementRegister {

	private final Publications publications;

	private final AnnouncementTexts texts;

	private final PublicUrl publicUrl;

	AnnouncementRegister(Publications publications, AnnouncementTexts texts, PublicUrl publicUrl) {
		this.publications = publications;
		this.texts = texts;
		this.publicUrl = publicUrl;
	}

	/** On our own pages. */
	void enterPage(AnnouncementFacts facts, PublicationChannel channel, Instant time) {
		AnnouncementPhrase section = (channel == PublicationChannel.CURRENT) ? AnnouncementPhrase.SECTION_CURRENT
				: AnnouncementPhrase.SECTION_NEWS;
		URI address = new AnnouncementAddresses(this.publicUrl).page(facts);
		this.publications
			.enter(entry(facts, channel, this.texts.section(section), time, address, author(facts), null, false));
	}

	/** Sent to subscribers; how many it reached is counted later. */
	void enterBroadcast(AnnouncementFacts facts, PublicationChannel channel, Instant time) {
		this.publications.enter(entry(facts, channel, subscribers(), time, null, author(facts), null, false));
	}

	/** Posted where everybody reads along. */
	void enterPublicChannel(AnnouncementFacts facts, Instant time, @Nullable URI address) {
		this.publications.enter(
				entry(facts, PublicationChannel.TELEGRAM, this.texts.section(AnnouncementPhrase.SECTION_PUBLIC_CHANNEL),
						time, address, author(facts), null, false));
	}

	/** Published by other means before the program knew of it. */
	void enterElsewhere(AnnouncementFacts facts, PublicationChannel channel, Instant time) {
		this.publications.enter(entry(facts, channel, "", time, null, author(facts), null, true));
	}

	boolean enterByHand(AnnouncementFacts facts, PublicationChannel channel, String section, Instant time,
			@Nullable URI address, @Nullable Integer reached, String author) {
		return this.publications.enter(entry(facts, channel, section, time, address, author, reached, true));
	}

	void counted(AnnouncementFacts facts, PublicationChannel channel, int reached) {
		this.publications.counted(facts.consultation().id(), facts.announcement().key(), channel, subscribers(),
				reached);
	}

	private String subscribers() {
		return this.texts.section(AnnouncementPhrase.SECTION_SUBSCRIBERS);
	}

	private static PublicationEntry entry(AnnouncementFacts facts, PublicationChannel channel, String section,
			Instant time, @Nullable URI address, String author, @Nullable Integer reached, boolean byHand) {
		List<String> files = facts.plan().allDocuments() ? facts.consultation()
			.documents()
			.stream()
			.map(Document::title)
			.map((title) -> title.in(LocalText.POLISH))
			.toList() : List.of();
		return new PublicationEntry(facts.consultation().id(), channel, section, time, facts.plan().kind(),
				facts.plan().title().in(LocalText.POLISH), facts.plan().tells(), files, address, author, reached,
				byHand, facts.announcement().key());
	}

	/** Whoever leads the consultation answers for what the program publishes. */
	private static String author(AnnouncementFacts facts) {
		Consultation consultation = facts.consultation();
		return consultation.organisers()
			.stream()
			.filter(Organiser::lead)
			.findFirst()
			.map((lead) -> lead.name().in(LocalText.POLISH))
			.orElseGet(() -> consultation.privacy().controller().in(LocalText.POLISH));
	}

}
