package org.dyzurka.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures everything and writes the table. A goal that is missed stands there; a row
 * that could not be measured fails the build, after all others.
 */
class Benchmark {

	private static final List<Measurement> MEASUREMENTS = List.of(DialogueRows.onManySlots(),
			DialogueRows.onOneMeeting(), new StartRows(), new FeedRows(), new PhoneRows(), new StoredRows(),
			new HandOverRows(), new BroadcastRows());

	@TempDir
	private Path folder;

	@Test
	void everythingCanBeMeasured() throws Exception {
		Scale scale = Scale.ofSystem();
		List<Row> rows = new ArrayList<>();
		try (Postgres postgres = new Postgres()) {
			Image image = Image.make(this.folder);
			for (Measurement measurement : MEASUREMENTS) {
				if (scale.wants(measurement)) {
					rows.addAll(rows(measurement, new Bench(scale, postgres, image, this.folder)));
				}
			}
			String table = Table.of(rows, postgres.version());
			System.out.println(table);
			Files.createDirectories(Path.of("target"));
			Files.writeString(Path.of("target", "benchmark.md"), table);
		}
		assertThat(rows).isNotEmpty().noneMatch((row) -> row.met() == Row.Outcome.FAILED);
	}

	private static List<Row> rows(Measurement measurement, Bench bench) {
		try {
			List<Row> rows = measurement.measure(bench);
			rows.forEach((row) -> System.out.println(row.line()));
			return rows;
		}
		catch (Exception ex) {
			ex.printStackTrace();
			return List.of(Row.failed(measurement.name(), ex));
		}
	}

}
