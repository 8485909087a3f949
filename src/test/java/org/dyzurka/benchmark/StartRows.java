package org.dyzurka.benchmark;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.benchmark.Postgres.Database;

/**
 * How long a start takes, and how much memory the program holds after many turns.
 */
final class StartRows implements Measurement {

	private static final double READY_SECONDS = 6;

	private static final double RESIDENT_MEGABYTES = 400;

	private static final int TURNS = 10_000;

	@Override
	public String name() {
		return "start";
	}

	@Override
	public List<Row> measure(Bench bench) throws Exception {
		Database database = bench.postgres().create(name());
		try (PlayedTelegram telegram = new PlayedTelegram()) {
			List<String> arguments = DialogueRows.arguments(bench, database, telegram);
			double first;
			try (ServedProgram program = ServedProgram.start(bench, arguments)) {
				first = seconds(program);
			}
			List<Double> ready = new ArrayList<>();
			List<Double> processor = new ArrayList<>();
			for (int round = 0; round < bench.scale().rounds(); round++) {
				try (ServedProgram program = ServedProgram.start(bench, arguments)) {
					ready.add(seconds(program));
					processor.add(program.processorTime().toMillis() / 1e3);
				}
			}
			List<Row> rows = new ArrayList<>();
			rows.add(Row.told("start on an empty database, until ready", Row.number(first) + " s"));
			rows.add(Row.below("start, until ready", Figures.median(ready), READY_SECONDS, "s"));
			rows.add(Row.told("processor time of a start", Row.number(Figures.median(processor)) + " s"));
			try (ServedProgram program = ServedProgram.start(bench, arguments)) {
				rows.add(Row.told("resident memory when ready", Row.number(program.residentMegabytes()) + " MB"));
				rows.add(afterTurns(bench, database, telegram, program));
			}
			return rows;
		}
	}

	private static Row afterTurns(Bench bench, Database database, PlayedTelegram telegram, ServedProgram program)
			throws Exception {
		Crowd crowd = new Crowd(program.port(), telegram, DialogueRows.SECRET, bench.scale().connections());
		List<String> links = Campaign.SUMMER.dutyLinks();
		int turns = 0;
		while (turns < TURNS) {
			turns += crowd.rush(bench.scale().dialogues(), (number) -> links.get(number % links.size())).count();
			DialogueRows.forget(database);
		}
		return Row.below("resident memory after %,d turns".formatted(turns), program.residentMegabytes(),
				RESIDENT_MEGABYTES, "MB");
	}

	private static double seconds(ServedProgram program) {
		return program.readyAfter().toMillis() / 1e3;
	}

}
