package org.dyzurka.notification;

import java.net.URI;
import java.util.List;

import org.dyzurka.PublicUrl;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Document;
import org.dyzurka.consultation.PublicationChannel;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where announcements and what they carry are read on the public pages.
 */
final class AnnouncementAddresses {

	private final PublicUrl publicUrl;

	AnnouncementAddresses(PublicUrl publicUrl) {
		this.publicUrl = publicUrl;
	}

	/** The announcement, or its consultation where the announcement is on no page. */
	URI page(AnnouncementFacts facts) {
		List<PublicationChannel> channels = facts.plan().channels();
		boolean onPages = channels.contains(PublicationChannel.NEWS) || channels.contains(PublicationChannel.CURRENT);
		return onPages ? this.publicUrl.at("/news/" + facts.consultation().slug() + "/" + facts.announcement().key())
				: this.publicUrl.at("/consultations/" + facts.consultation().slug());
	}

	/** A document, or null where only its title is known. */
	@Nullable URI document(Consultation consultation, Document document) {
		String fileName = document.fileName();
		String link = document.link();
		if (document.hasFile() && fileName != null) {
			return this.publicUrl.at(UriComponentsBuilder.fromPath("/consultations/{slug}/documents/{key}/{file}")
				.buildAndExpand(consultation.slug().value(), document.key(), fileName)
				.encode()
				.toUriString());
		}
		return (link != null) ? URI.create(link) : null;
	}

}
