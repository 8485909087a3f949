package org.dyzurka.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a consultation file lies, and the files beside it.
 */
sealed interface Folder {

	/** The most bytes of a document; Telegram takes 50 MB from a bot (sendDocument). */
	int LARGEST = 20 * 1024 * 1024;

	/**
	 * Reads a file of the folder.
	 * @param name relative to the folder
	 */
	Found find(String name);

	/**
	 * A folder on the disk.
	 */
	record OnDisk(Path path) implements Folder {

		@Override
		public Found find(String name) {
			try {
				Path file = this.path.resolve(name).normalize();
				if (!file.startsWith(this.path.normalize())) {
					return new Outside();
				}
				if (!Files.isRegularFile(file)) {
					return new Missing();
				}
				if (!file.toRealPath().startsWith(this.path.toRealPath())) {
					return new Outside();
				}
				try (InputStream stream = Files.newInputStream(file)) {
					return bounded(stream.readNBytes(LARGEST + 1));
				}
			}
			catch (InvalidPathException ex) {
				return new Missing();
			}
			catch (IOException ex) {
				return new Unreadable();
			}
		}

	}

	/**
	 * A folder in the program's own jar.
	 *
	 * @param path with a slash at both ends
	 */
	record Packed(String path) implements Folder {

		@Override
		public Found find(String name) {
			if (name.startsWith("/") || name.contains("..")) {
				return new Outside();
			}
			try (InputStream stream = Folder.class.getResourceAsStream(this.path + name)) {
				return (stream != null) ? bounded(stream.readNBytes(LARGEST + 1)) : new Missing();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/**
	 * What became of a search for a file.
	 */
	sealed interface Found {

	}

	/**
	 * It is there.
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Content(byte[] bytes) implements Found {
	}

	/**
	 * There is no such file.
	 */
	record Missing() implements Found {
	}

	/**
	 * It lies outside the folder.
	 */
	record Outside() implements Found {
	}

	/**
	 * It is empty or larger than {@link #LARGEST}.
	 */
	record WrongSize() implements Found {
	}

	/**
	 * It is there, but cannot be read.
	 */
	record Unreadable() implements Found {
	}

	private static Found bounded(byte[] bytes) {
		return (bytes.length == 0 || bytes.length > LARGEST) ? new WrongSize() : new Content(bytes);
	}

}
