package org.dyzurka.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds lines at 75 octets (RFC 5545, 3.1). A character of several octets stays whole.
 */
final class Folding {

	/** The most octets of a line, its end apart. */
	static final int LONGEST = 75;

	private Folding() {
	}

	/**
	 * The text in UTF-8.
	 * @param text lines ended by carriage return and line feed
	 */
	static byte[] folded(String text) {
		byte[] octets = text.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream folded = new ByteArrayOutputStream(octets.length + octets.length / 32);
		int from = 0;
		while (from < octets.length) {
			int end = from;
			while (end < octets.length && octets[end] != '\n') {
				end++;
			}
			end = Math.min(end + 1, octets.length);
			fold(octets, from, end, folded);
			from = end;
		}
		return folded.toByteArray();
	}

	private static void fold(byte[] octets, int from, int end, ByteArrayOutputStream folded) {
		int content = end;
		while (content > from && (octets[content - 1] == '\n' || octets[content - 1] == '\r')) {
			content--;
		}
		int start = from;
		int room = LONGEST;
		while (content - start > room) {
			int cut = start + room;
			while (isContinuation(octets[cut])) {
				cut--;
			}
			folded.write(octets, start, cut - start);
			folded.writeBytes(new byte[] { '\r', '\n', ' ' });
			start = cut;
			room = LONGEST - 1;
		}
		folded.write(octets, start, end - start);
	}

	/** Whether an octet of UTF-8 belongs to the character begun before it. */
	private static boolean isContinuation(byte octet) {
		return (octet & 0xC0) == 0x80;
	}

}
