package org.dyzurka.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class PageWordsTests {

	private static final Pattern WORD = Pattern.compile("words\\[['\"]([a-zA-Z.]+)['\"]\\]");

	@Test
	void everyLanguageHasTheSameKeysAndNoEmptyWord() {
		Set<String> keys = PageWords.of(PageWords.LANGUAGES.getFirst()).keySet();
		for (Locale language : PageWords.LANGUAGES) {
			assertThat(PageWords.of(language)).as(language.getLanguage())
				.hasSameSizeAs(keys)
				.containsKeys(keys.toArray(String[]::new))
				.doesNotContainValue("");
		}
	}

	@Test
	void whatThePageSaysIsThere() throws IOException {
		List<String> used = new ArrayList<>();
		for (String file : List.of("templates/simulator/page.html", "simulator/assets/api.js",
				"simulator/assets/chat.js", "simulator/assets/clock.js", "simulator/assets/faults.js",
				"simulator/assets/feeds.js", "simulator/assets/messages.js", "simulator/assets/call.js",
				"simulator/assets/number.js", "simulator/assets/sms.js")) {
			Matcher word = WORD.matcher(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
			while (word.find()) {
				used.add(word.group(1));
			}
		}

		assertThat(used).hasSizeGreaterThan(50);
		assertThat(PageWords.of(Locale.of("pl")).keySet()).containsAll(new TreeSet<>(used));
	}

	@Test
	void everyFaultAndStateHasAName() {
		Set<String> keys = PageWords.of(Locale.of("uk")).keySet();
		assertThat(Faults.Kind.values()).allSatisfy((kind) -> assertThat(keys).contains("fault." + kind.name()));
		assertThat(PhoneFaults.Kind.values()).allSatisfy((kind) -> assertThat(keys).contains("fault." + kind.name()));
		assertThat(MailFaults.Kind.values()).allSatisfy((kind) -> assertThat(keys).contains("fault." + kind.name()));
		assertThat(PhoneFaults.Report.values())
			.allSatisfy((report) -> assertThat(keys).contains("fault.report." + report.name()));
		assertThat(PhoneMessage.Status.values())
			.allSatisfy((status) -> assertThat(keys).contains("sms.status." + status.name()));
		assertThat(CallView.End.values()).allSatisfy((end) -> assertThat(keys).contains("call.ended." + end.name()));
	}

}
