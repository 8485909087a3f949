package org.dyzurka.consultation;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the register says of a publication.
 *
 * @param consultation which it belongs to
 * @param channel where it was published
 * @param section which part of the channel, such as "aktualności" or the name of a
 * profile; empty where there is no need to say
 * @param time when
 * @param kind at which point of the consultation
 * @param title its title, Polish
 * @param told what it told of
 * @param files titles of the files it carried, Polish
 * @param address where it is read, or null
 * @param author who published it
 * @param reached how many people it reached, counted; null when nobody counted
 * @param byHand whether the office published it by hand; else the program did
 * @param announcement key of the announcement it comes from, or null
 */
public record PublicationEntry(ConsultationId consultation, PublicationChannel channel, String section, Instant time,
		AnnouncementKind kind, String title, List<Told> told, List<String> files, @Nullable URI address, String author,
		@Nullable Integer reached, boolean byHand, @Nullable String announcement) {

	public PublicationEntry {
		told = List.copyOf(told);
		files = List.copyOf(files);
		if (title.isBlank() || author.isBlank()) {
			throw new IllegalArgumentException("A publication has a title and an author");
		}
		if (reached != null && reached < 0) {
			throw new IllegalArgumentException("Nobody reaches fewer than nobody");
		}
	}

}
