package org.dyzurka.consultation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be announced, as the consultation file or the office wrote it.
 *
 * @param kind at which point of the consultation
 * @param publish when, local in Europe/Warsaw
 * @param channels where, {@link PublicationChannel#OTHER} excepted
 * @param title its title
 * @param tells which parts of the consultation it tells
 * @param about keys of the duties and meetings it is about; none for all
 * @param allDocuments whether it carries the documents
 * @param text what the office says in its own words before the rest, or null
 */
public record AnnouncementPlan(AnnouncementKind kind, LocalDateTime publish, List<PublicationChannel> channels,
		LocalText title, List<Told> tells, List<String> about, boolean allDocuments, @Nullable LocalText text) {

	public AnnouncementPlan {
		channels = List.copyOf(channels);
		tells = List.copyOf(tells);
		about = List.copyOf(about);
		if (channels.isEmpty() || channels.contains(PublicationChannel.OTHER)) {
			throw new IllegalArgumentException("An announcement has channels, each of them known");
		}
	}

	/**
	 * When it is to be published.
	 */
	public Instant due() {
		return this.publish.atZone(Poland.ZONE).toInstant();
	}

}
