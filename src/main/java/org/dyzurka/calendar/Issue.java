package org.dyzurka.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * One edition of a feed, written out. The bytes are shared and never changed.
 *
 * @param edition which state of the feed
 * @param plain as it is
 * @param gzipped the same in gzip
 */
@SuppressWarnings("ArrayRecordComponent")
record Issue(Edition edition, byte[] plain, byte[] gzipped) {

	static Issue of(Edition edition, byte[] plain) {
		ByteArrayOutputStream gzipped = new ByteArrayOutputStream(plain.length / 8 + 64);
		try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
			gzip.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Issue(edition, plain, gzipped.toByteArray());
	}

	byte[] in(Encoding encoding) {
		return switch (encoding) {
			case IDENTITY -> this.plain;
			case GZIP -> this.gzipped;
		};
	}

	int size() {
		return this.plain.length + this.gzipped.length;
	}

}
