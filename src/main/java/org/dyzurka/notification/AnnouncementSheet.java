package org.dyzurka.notification;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An announcement in one language, whole and in order, for pages and feeds.
 *
 * @param title its title
 * @param text what the city says in its own words, or null
 * @param lead its first sentence
 * @param parts what it tells of the consultation
 * @param documents what it carries
 * @param courtesy that nobody has to book, or null where nothing can be booked
 * @param page where all of it is read
 */
public record AnnouncementSheet(Piece title, @Nullable Piece text, String lead, List<Part> parts,
		List<DocumentPiece> documents, @Nullable String courtesy, URI page) {

	public AnnouncementSheet {
		parts = List.copyOf(parts);
		documents = List.copyOf(documents);
	}

	/**
	 * One part.
	 *
	 * @param heading what it is about
	 * @param pieces one for a sentence, several for a list
	 * @param list whether it is a list, also with one piece
	 */
	public record Part(String heading, List<Piece> pieces, boolean list) {

		public Part {
			pieces = List.copyOf(pieces);
		}

	}

	/**
	 * A document.
	 *
	 * @param title its title
	 * @param target where it is to be had, or null where only the title is known
	 */
	public record DocumentPiece(Piece title, @Nullable URI target) {
	}

}
