package org.dyzurka.wording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words written for the telephone can be read aloud: no sign stands in them that a voice
 * would leave out or call by its name.
 */
class VoiceWordsTests {

	private static final String SIGNS = "[–—·•()/<>„“”«»✓✅←→@]";

	private final List<Script> scripts = new ScriptFolder.OnDisk(Path.of("bot-scripts")).scripts(new ArrayList<>());

	@Test
	void holdNoSignsThatAreOnlySeen() {
		List<String> seen = new ArrayList<>();
		for (Script script : this.scripts) {
			for (Sentence sentence : script.sentences().values()) {
				Entry.Text spoken = sentence.variants().get(Manner.VOICE);
				if (spoken != null && !spoken.value().replaceAll(SIGNS, "").equals(spoken.value())) {
					seen.add(script.file() + ":" + spoken.line() + " " + spoken.value());
				}
			}
		}
		assertThat(seen).isEmpty();
	}

	/** Who notes the code down hears it once more. */
	@Test
	void sayACodeTwice() {
		List<String> once = new ArrayList<>();
		for (Script script : this.scripts) {
			for (Sentence sentence : script.sentences().values()) {
				Entry.Text spoken = sentence.variants().get(Manner.VOICE);
				if (spoken != null && spoken.value().contains("{code}")
						&& spoken.value().indexOf("{code}") == spoken.value().lastIndexOf("{code}")) {
					once.add(script.file() + ":" + spoken.line() + " " + spoken.value());
				}
			}
		}
		assertThat(once).isEmpty();
	}

}
