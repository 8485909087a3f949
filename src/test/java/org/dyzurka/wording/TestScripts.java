package org.dyzurka.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A folder of words for a test: the project's own commands and calendar, and scenes as
 * the test wants them.
 */
record TestScripts(Path folder) {

	static final List<String> FILES = List.of("pl.yaml", "en.yaml", "uk.yaml");

	private static final Path OWN = Path.of("bot-scripts");

	static TestScripts in(Path folder) {
		TestScripts scripts = new TestScripts(folder);
		FILES.forEach((file) -> scripts.write(file, scripts.basis(file)));
		return scripts;
	}

	/** The words understood, without any scene. */
	String basis(String file) {
		String own = read(OWN.resolve(file));
		return own.substring(own.indexOf("\ncommands:") + 1);
	}

	/** The same scene in every language. */
	TestScripts with(String scene) {
		FILES.forEach((file) -> with(file, scene));
		return this;
	}

	TestScripts with(String file, String scene) {
		return write(file, scene + "\n" + read(this.folder.resolve(file)));
	}

	TestScripts write(String file, String content) {
		try {
			Files.writeString(this.folder.resolve(file), content);
			return this;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	TestScripts write(String file, byte[] content) {
		try {
			Files.write(this.folder.resolve(file), content);
			return this;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Words load(Phrase... phrases) {
		return Words.load(this.folder.toString(), List.of(new Vocabulary("test", List.of(phrases))));
	}

	/** The faults for which the words are refused; empty if they are not. */
	List<String> faults(Phrase... phrases) {
		InvalidConfigurationPropertyValueException refusal = catchThrowableOfType(
				InvalidConfigurationPropertyValueException.class, () -> load(phrases));
		return (refusal == null) ? List.of() : String.valueOf(refusal.getReason()).lines().toList();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
