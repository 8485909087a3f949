package org.dyzurka.wording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the bot's words lie: a folder, or the copy in the program.
 */
sealed interface ScriptFolder {

	/** In the order in which they are offered to a resident. */
	List<Locale> LANGUAGES = List.of(Locale.of("pl"), Locale.ENGLISH, Locale.of("uk"));

	/**
	 * The folder of that name; without a name {@code bot-scripts} beside the working
	 * directory, and where there is none, the copy in the program.
	 */
	static ScriptFolder of(String name) {
		if (!name.isBlank()) {
			return new OnDisk(Path.of(name.strip()));
		}
		Path beside = Path.of("bot-scripts");
		return Files.isDirectory(beside) ? new OnDisk(beside) : new InProgram();
	}

	/** Whether there is such a folder at all. */
	boolean isReachable();

	/**
	 * The content of that file, or of its beginning if it is longer than any file of
	 * words.
	 */
	byte[] read(String file) throws IOException;

	/**
	 * The scripts of all languages that could be read. What is wrong with them joins the
	 * faults.
	 */
	default List<Script> scripts(List<Fault> faults) {
		List<Script> scripts = new ArrayList<>();
		for (Locale language : LANGUAGES) {
			String file = language.getLanguage() + ".yaml";
			try {
				Optional<Script> script = new ScriptReader(file, language, faults).read(read(file));
				script.ifPresent(scripts::add);
			}
			catch (IOException ex) {
				faults.add(new Fault(file, 0, "", "the file cannot be read; put it into the folder " + this
						+ ", or name the right folder in dyzurka.bot-scripts"));
			}
		}
		return scripts;
	}

	record OnDisk(Path folder) implements ScriptFolder {

		@Override
		public boolean isReachable() {
			return Files.isDirectory(this.folder);
		}

		@Override
		public byte[] read(String file) throws IOException {
			try (InputStream content = Files.newInputStream(this.folder.resolve(file))) {
				return content.readNBytes(EntryReader.MAX_BYTES + 1);
			}
		}

		@Override
		public String toString() {
			return this.folder.toString();
		}

	}

	record InProgram() implements ScriptFolder {

		@Override
		public boolean isReachable() {
			return true;
		}

		@Override
		public byte[] read(String file) throws IOException {
			try (InputStream content = ScriptFolder.class.getResourceAsStream("/bot-scripts/" + file)) {
				if (content == null) {
					throw new IOException("Not packaged: " + file);
				}
				return content.readAllBytes();
			}
		}

		@Override
		public String toString() {
			return "classpath:bot-scripts";
		}

	}

}
