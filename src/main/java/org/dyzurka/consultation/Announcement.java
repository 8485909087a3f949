package org.dyzurka.consultation;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A publication planned for a consultation.
 *
 * @param key its id in the consultation file
 * @param kind {@code forthcoming}, {@code start}, {@code invitation}, {@code progress},
 * {@code change}, {@code reminder}, {@code closing} or {@code report}
 * @param publish when, local in Europe/Warsaw
 * @param channels where
 * @param title its title
 * @param tells which required parts it tells
 * @param about ids of the duties and meetings it is about
 * @param allDocuments whether it carries the documents
 */
public record Announcement(String key, String kind, LocalDateTime publish, List<String> channels, LocalText title,
		List<String> tells, List<String> about, boolean allDocuments) {

	public Announcement {
		channels = List.copyOf(channels);
		tells = List.copyOf(tells);
		about = List.copyOf(about);
	}

}
