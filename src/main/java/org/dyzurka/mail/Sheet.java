package org.dyzurka.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dyzurka.PublicUrl;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Letter;
import org.dyzurka.messaging.Link;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a letter, before it is set in plain text or in HTML.
 *
 * @param language of all of it
 * @param subject one line
 * @param paragraphs what is said, each in its lines
 * @param answers the answers that a question offers, none for a statement
 * @param links ways on
 * @param unsubscribe the way to end the subscription, or null when it is not sent by one
 */
record Sheet(Locale language, String subject, List<List<String>> paragraphs, @Nullable Answers answers,
		List<Link> links, @Nullable Ending unsubscribe) {

	static Sheet of(Outgoing message, Words words, PublicUrl publicUrl) {
		Prompt prompt = message.prompt();
		Locale language = message.language();
		Letter letter = prompt.letter();
		URI unsubscribe = (letter != null) ? letter.unsubscribe() : null;
		return new Sheet(language, (letter != null) ? letter.subject() : say(words, MailPhrase.SUBJECT, language),
				paragraphs(prompt.text()), answers(prompt, language, words, publicUrl), prompt.links(),
				(unsubscribe != null) ? new Ending(say(words, MailPhrase.SUBSCRIBED, language),
						new Link(say(words, MailPhrase.UNSUBSCRIBE, language), unsubscribe)) : null);
	}

	/** The same as plain text. */
	String plain() {
		List<String> parts = new ArrayList<>();
		this.paragraphs.forEach((lines) -> parts.add(String.join("\n", lines)));
		if (this.answers != null) {
			List<String> lines = new ArrayList<>();
			lines.add(this.answers.lead());
			this.answers.labels().forEach((label) -> lines.add("- " + label));
			parts.add(String.join("\n", lines));
			parts.add(this.answers.how() + "\n" + line(this.answers.where()));
		}
		this.links.forEach((link) -> parts.add(line(link)));
		if (this.unsubscribe != null) {
			// RFC 3676, section 4.3: what follows is no longer the message itself
			parts.add("-- \n" + this.unsubscribe.why() + "\n" + line(this.unsubscribe.how()));
		}
		return String.join("\n\n", parts) + "\n";
	}

	private static String line(Link link) {
		return link.label() + ":\n" + link.target();
	}

	private static List<List<String>> paragraphs(String text) {
		List<List<String>> paragraphs = new ArrayList<>();
		List<String> paragraph = new ArrayList<>();
		for (String line : text.strip().lines().toList()) {
			if (!line.isBlank()) {
				paragraph.add(line.strip());
			}
			else if (!paragraph.isEmpty()) {
				paragraphs.add(List.copyOf(paragraph));
				paragraph.clear();
			}
		}
		paragraphs.add(List.copyOf(paragraph));
		return List.copyOf(paragraphs);
	}

	private static @Nullable Answers answers(Prompt prompt, Locale language, Words words, PublicUrl publicUrl) {
		if (prompt.choices().isEmpty()) {
			return null;
		}
		return new Answers(say(words, MailPhrase.ANSWERS, language),
				prompt.choices().stream().map(Choice::label).toList(), say(words, MailPhrase.HOW, language),
				new Link(say(words, MailPhrase.ANSWER, language), publicUrl.at("/")));
	}

	private static String say(Words words, MailPhrase phrase, Locale language) {
		return words.say(phrase, language, Manner.SCREEN, Map.of());
	}

	/**
	 * The answers that a question offers, none of which can be given by mail.
	 *
	 * @param lead what stands before them
	 * @param labels each of them
	 * @param how to answer
	 * @param where to answer
	 */
	record Answers(String lead, List<String> labels, String how, Link where) {
	}

	/**
	 * The end of a letter that is sent by subscription.
	 *
	 * @param why they get it
	 * @param how they end it
	 */
	record Ending(String why, Link how) {
	}

}
