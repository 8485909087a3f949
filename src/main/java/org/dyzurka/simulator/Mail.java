package org.dyzurka.simulator;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A letter as it arrived.
 *
 * @param id counts from 1
 * @param received in the program's time
 * @param to whom the server was told to bring it
 * @param from as the letter says
 * @param subject as the letter says
 * @param messageId as the letter says
 * @param headers all of them, in order, decoded
 * @param text what it says in plain text
 * @param html the same in HTML, or null if it has none
 * @param files names of what it carries
 * @param copies how often it arrived; whoever has it already drops it
 */
public record Mail(long id, Instant received, String to, String from, String subject, String messageId,
		List<Header> headers, String text, @Nullable String html, List<String> files, int copies) {

	Mail again() {
		return new Mail(this.id, this.received, this.to, this.from, this.subject, this.messageId, this.headers,
				this.text, this.html, this.files, this.copies + 1);
	}

	/**
	 * One line of the head.
	 *
	 * @param name before the colon
	 * @param value behind it
	 */
	public record Header(String name, String value) {

	}

}
