package org.dyzurka.site;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageWordsTests {

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	private static final Path SIMULATOR = RESOURCES.resolve("templates").resolve("simulator");

	private static final Path LETTERS = RESOURCES.resolve("templates").resolve("mail");

	private static final Pattern TAG_OR_COMMENT = Pattern.compile("<!--.*?-->|<(?:\"[^\"]*\"|[^\">])*>",
			Pattern.DOTALL);

	/**
	 * Attributes that people read or hear; written without th: they would be the same in
	 * every language.
	 */
	private static final Pattern SPOKEN_ATTRIBUTE = Pattern
		.compile("\\s(?:title|alt|placeholder|aria-label|label|content)=\"(?!width=device-width)[^\"]*\\p{L}");

	/** Names that are the same in every language. */
	private static final List<String> NAMES = List.of("uodo.gov.pl", "bip.brpo.gov.pl");

	@ParameterizedTest
	@ValueSource(strings = { "site", "staff" })
	void everyLanguageHasTheSameWordsWithTheSameArguments(String bundle) throws IOException {
		Map<String, Integer> polish = argumentsByKey(bundle, "pl");

		assertThat(polish).isNotEmpty();
		assertThat(argumentsByKey(bundle, "en")).isEqualTo(polish);
		assertThat(argumentsByKey(bundle, "uk")).isEqualTo(polish);
	}

	@ParameterizedTest
	@ValueSource(strings = { "site", "staff" })
	void noWordIsEmptyOrLosesItsApostrophe(String bundle) throws IOException {
		for (Locale language : Languages.ALL) {
			Properties words = words(bundle, language.getLanguage());
			assertThat(words.values()).allSatisfy((text) -> assertThat((String) text).isNotBlank().doesNotContain("'"));
		}
	}

	@Test
	void thereIsNoBundleWithoutALanguage() throws IOException {
		try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
			assertThat(files.map((file) -> file.getFileName().toString()))
				.allMatch((name) -> name.matches("(site|staff|simulator)_(pl|en|uk)\\.properties"));
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noTemplateHoldsWordsOfItsOwn(Path template) throws IOException {
		String markup = Files.readString(template);
		String text = TAG_OR_COMMENT.matcher(markup).replaceAll(" ");
		for (String name : NAMES) {
			text = text.replace(name, "");
		}

		assertThat(text).as("text of " + template).doesNotContainPattern("\\p{L}");
		assertThat(SPOKEN_ATTRIBUTE.matcher(markup).results().map((found) -> found.group())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void noPageNeedsAScriptOrAnInlineStyle(Path template) throws IOException {
		assertThat(Files.readString(template)).doesNotContainIgnoringCase("<script")
			.doesNotContainIgnoringCase("<style")
			.doesNotContainPattern("\\s(th:)?style=")
			.doesNotContainPattern("\\s(th:)?on[a-z]+=")
			.doesNotContain("th:utext");
	}

	@Test
	void everyWordIsUsedAndEveryUsedWordIsThere() throws IOException {
		StringBuilder markup = new StringBuilder();
		for (Path template : templates().toList()) {
			markup.append(Files.readString(template));
		}
		TreeSet<String> keys = new TreeSet<>(argumentsByKey("site", "pl").keySet());
		keys.addAll(argumentsByKey("staff", "pl").keySet());

		TreeSet<String> used = new TreeSet<>();
		Pattern.compile("#\\{([a-z][A-Za-z.-]*)[}(]")
			.matcher(markup)
			.results()
			.forEach((use) -> used.add(use.group(1)));
		assertThat(keys).containsAll(used);

		List<String> families = Pattern.compile("#\\{\\|([a-z.-]+)\\$\\{")
			.matcher(markup)
			.results()
			.map((use) -> use.group(1))
			.toList();
		keys.removeAll(used);
		keys.removeIf((key) -> key.startsWith("access.") || families.stream().anyMatch(key::startsWith));
		assertThat(keys).as("words that no page says").isEmpty();
	}

	/** Letters are no pages: mail programs know no style but one that stands inline. */
	static Stream<Path> pages() throws IOException {
		return templates().filter((file) -> !file.startsWith(LETTERS));
	}

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			// The simulator's page lives by its script, and has a test of its own
			return files.filter((file) -> file.toString().endsWith(".html") && !file.startsWith(SIMULATOR))
				.sorted()
				.toList()
				.stream();
		}
	}

	private static Map<String, Integer> argumentsByKey(String bundle, String language) throws IOException {
		Map<String, Integer> arguments = new TreeMap<>();
		words(bundle, language).forEach((key, text) -> arguments.put((String) key, arguments((String) text)));
		return arguments;
	}

	private static int arguments(String text) {
		return new MessageFormat(text).getFormatsByArgumentIndex().length;
	}

	private static Properties words(String bundle, String language) throws IOException {
		Properties words = new Properties();
		try (Reader reader = Files
			.newBufferedReader(RESOURCES.resolve("messages/%s_%s.properties".formatted(bundle, language)))) {
			words.load(reader);
		}
		return words;
	}

}
