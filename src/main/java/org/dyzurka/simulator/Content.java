package org.dyzurka.simulator;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * What a message consists of.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Content {

	/**
	 * Words.
	 */
	@JsonTypeName("text")
	record Text(String text, List<Entity> entities) implements Content {
	}

	/**
	 * A file with an optional caption.
	 */
	@JsonTypeName("document")
	record Document(String fileId, String name, String type, long size, String caption,
			List<Entity> entities) implements Content {
	}

	/**
	 * A telephone number from the address book; the person's own when the ids are equal.
	 */
	@JsonTypeName("contact")
	record Contact(String phoneNumber, String firstName, @Nullable Long userId) implements Content {
	}

	/**
	 * A sticker, known by its emoji.
	 */
	@JsonTypeName("sticker")
	record Sticker(String emoji) implements Content {
	}

	/**
	 * A picture that nobody looks at.
	 */
	@JsonTypeName("photo")
	record Photo(String caption) implements Content {
	}

	/**
	 * A voice message that nobody hears.
	 */
	@JsonTypeName("voice")
	record Voice(int seconds) implements Content {
	}

}
