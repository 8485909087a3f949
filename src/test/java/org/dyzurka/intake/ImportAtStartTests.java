package org.dyzurka.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dyzurka.Dyzurka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads what is logged")
class ImportAtStartTests {

	@Test
	void aFaultyFileStopsTheStartWithAllItsFaults(@TempDir Path folder, CapturedOutput output) throws IOException {
		Path file = Files.writeString(folder.resolve("test.yaml"),
				Text.with("subject: Przedmiot", "subjekt: Przedmiot").replace("seats: 60", "seats: 0"));

		assertThatException().isThrownBy(
				() -> SpringApplication.run(Dyzurka.class, "--server.port=0", "--dyzurka.import=" + file).close());

		assertThat(output.getErr().lines()).containsExactly("Cannot start: dyzurka.import=" + file + ":",
				file + ":1: subject is missing: write a text, or texts by language",
				file + ":3: subjekt is not known; did you mean subject?",
				file + ":24: meetings[0].seats is \"0\": write a whole number from 1 to 100000");
	}

}
