package org.dyzurka.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentedKeysTests {

	private static final Path DOCUMENT = Path.of("docs/consultation-file.md");

	private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

	@Test
	void theKeysDocumentedAreTheKeysAccepted() throws IOException {
		List<String> accepted = new ArrayList<>();
		Vocabulary.all()
			.forEach((section, keys) -> keys
				.forEach((key) -> accepted.add(section.isEmpty() ? key : section + "." + key)));
		List<String> documented = new ArrayList<>();
		Matcher row = ROW.matcher(Files.readString(DOCUMENT));
		while (row.find()) {
			documented.add(row.group(1));
		}

		assertThat(documented).containsExactlyInAnyOrderElementsOf(accepted);
	}

	@Test
	void theWordsAcceptedAreDocumented() throws IOException {
		String document = Files.readString(DOCUMENT);

		assertThat(Vocabulary.ANNOUNCEMENT_KINDS).allMatch((word) -> document.contains("`" + word + "`"));
		assertThat(Vocabulary.CHANNELS).allMatch((word) -> document.contains("`" + word + "`"));
		assertThat(Vocabulary.TOLD).allMatch((word) -> document.contains("`" + word + "`"));
	}

}
