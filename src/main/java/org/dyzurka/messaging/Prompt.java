package org.dyzurka.messaging;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing said to a resident, in their language, with the answers it offers. Knows no
 * channel: a keyboard, numbered lines or a menu by voice are made of it.
 *
 * @param text what is said, plain text; with an attachment it is the caption
 * @param choices the answers offered, in order; none for a statement
 * @param contactLabel label of the button that shares the resident's own number, or null
 * when none is asked for
 * @param attachment the file it carries, or null
 * @param links ways on that leave the conversation, in order
 * @param letter what makes an e-mail of it, or null where it is never one
 */
public record Prompt(String text, List<Choice> choices, @Nullable String contactLabel,
		@Nullable AttachmentId attachment, List<Link> links, @Nullable Letter letter) {

	@SuppressWarnings("NullAway") // prompts stored before there were links have none
	public Prompt {
		choices = List.copyOf(choices);
		links = (links != null) ? List.copyOf(links) : List.of();
		if (text.isBlank()) {
			throw new IllegalArgumentException("A prompt says something");
		}
	}

	/**
	 * A question.
	 */
	public Prompt(String text, List<Choice> choices, @Nullable String contactLabel, @Nullable AttachmentId attachment) {
		this(text, choices, contactLabel, attachment, List.of(), null);
	}

	/**
	 * Something told that asks for nothing.
	 */
	public static Prompt statement(String text) {
		return new Prompt(text, List.of(), null, null);
	}

	/**
	 * A file with a caption.
	 */
	public static Prompt file(String caption, AttachmentId attachment) {
		return new Prompt(caption, List.of(), null, attachment);
	}

	/**
	 * The same with ways on.
	 */
	public Prompt leading(List<Link> onwards) {
		return new Prompt(this.text, this.choices, this.contactLabel, this.attachment, onwards, this.letter);
	}

	/**
	 * The same, fit to be sent as an e-mail.
	 */
	public Prompt as(Letter written) {
		return new Prompt(this.text, this.choices, this.contactLabel, this.attachment, this.links, written);
	}

}
