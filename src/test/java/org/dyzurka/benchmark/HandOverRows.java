package org.dyzurka.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dyzurka.benchmark.Postgres.Database;

/**
 * A full meeting whose seats are given up one by one while as many residents wait for
 * them, beside the same while nobody waits.
 */
final class HandOverRows implements Measurement {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	@Override
	public String name() {
		return "waiting";
	}

	@Override
	public List<Row> measure(Bench bench) throws Exception {
		int waiting = bench.scale().waiting();
		Database database = bench.postgres().create(name());
		Path result = bench.folder().resolve("handed-over");
		ThirtyASecond limit = new ThirtyASecond();
		try (PlayedTelegram telegram = new PlayedTelegram()) {
			telegram.enforce(limit);
			List<String> arguments = new ArrayList<>(
					DialogueRows.arguments(bench, database, telegram, new Campaign(1, 1, 1, waiting)));
			// By day, whenever it is measured: an offer waits out the night
			arguments.addAll(List.of("--dyzurka.simulator.enabled=true",
					"--dyzurka.clock.start=" + LocalDate.now() + "T10:00:00Z",
					"--" + HandingOverProgram.WAITING + "=" + waiting,
					"--" + HandingOverProgram.RESULT + "=" + result));
			try (ServedProgram program = ServedProgram.startOther(HandingOverProgram.class, bench, arguments)) {
				long patient = System.nanoTime() + PATIENCE.toNanos();
				while (!Files.exists(result) || limit.reached() < waiting) {
					if (System.nanoTime() - patient > 0) {
						throw new IllegalStateException(
								"Only %d of %d were offered a seat".formatted(limit.reached(), waiting));
					}
					Thread.sleep(Duration.ofMillis(100));
				}
			}
		}
		return rows(waiting, limit, Files.readAllLines(result));
	}

	private static List<Row> rows(int waiting, ThirtyASecond limit, List<String> lines) {
		Figures nobodyWaits = figures(lines.get(0));
		Figures joined = figures(lines.get(1));
		Figures handedOver = figures(lines.get(2));
		double least = (waiting - ThirtyASecond.BURST) / ThirtyASecond.PER_SECOND;
		return List.of(Row
			.beside("a seat given up and offered to the first of %,d who wait, beside one that nobody waits for; p50"
				.formatted(waiting), handedOver.percentile(50), nobodyWaits.percentile(50), "ms"),
				Row.told("the same", handedOver.told()),
				Row.told("joining a list of up to %,d".formatted(waiting), joined.told()),
				Row.beside("from the first of %,d offers at Telegram to the last, 30 a second".formatted(waiting),
						limit.seconds(), least, "s"));
	}

	private static Figures figures(String line) {
		return Figures.of(Arrays.stream(line.split(" ", -1)).map(Long::valueOf).toList());
	}

}
