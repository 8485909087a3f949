package org.dyzurka.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dyzurka.wording.Gsm;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;

/**
 * An announcement as a text message of two segments at most: of the times as many as fit,
 * then of the title as much as fits.
 *
 * @param words the words
 * @param language it is written in
 * @param title of the announcement
 * @param when times, each short, one at least
 * @param link where all of it is read
 */
record TextMessage(Words words, Locale language, String title, List<String> when, String link) {

	private static final int MOST_SEGMENTS = 2;

	private static final String MORE = "...";

	TextMessage {
		when = List.copyOf(when);
	}

	String text() {
		for (int times = this.when.size(); times > 0; times--) {
			String list = String.join(", ", this.when.subList(0, times));
			String text = said(this.title, (times < this.when.size()) ? list + MORE : list);
			if (Gsm.segments(text) <= MOST_SEGMENTS) {
				return text;
			}
		}
		String first = (this.when.size() > 1) ? this.when.getFirst() + MORE : this.when.getFirst();
		for (int end = this.title.length() - 1; end > 0; end--) {
			String text = said(this.title.substring(0, end).stripTrailing() + MORE, first);
			if (Gsm.segments(text) <= MOST_SEGMENTS && !Character.isHighSurrogate(this.title.charAt(end - 1))) {
				return text;
			}
		}
		return this.link;
	}

	private String said(String title, String times) {
		return this.words.say(AnnouncementPhrase.TEXT_MESSAGE, this.language, Manner.SMS,
				Map.of("title", title, "when", times, "link", this.link));
	}

}
