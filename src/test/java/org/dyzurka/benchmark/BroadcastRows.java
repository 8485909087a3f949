package org.dyzurka.benchmark;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dyzurka.benchmark.Postgres.Database;

/**
 * A broadcast against a server that enforces the limit, while somebody books now and
 * then.
 */
final class BroadcastRows implements Measurement {

	private static final double GOAL = 1.05;

	private static final double ANSWER_GOAL_MILLIS = 1000;

	/** Turns a second meanwhile: what one busy resident does. */
	private static final double TURNS_PER_SECOND = 1;

	@Override
	public String name() {
		return "broadcast";
	}

	@Override
	public List<Row> measure(Bench bench) throws Exception {
		int recipients = bench.scale().subscribers();
		Database database = bench.postgres().create(name());
		ThirtyASecond limit = new ThirtyASecond();
		try (PlayedTelegram telegram = new PlayedTelegram()) {
			telegram.enforce(limit);
			List<String> arguments = new ArrayList<>(DialogueRows.arguments(bench, database, telegram));
			// By day, whenever it is measured: nobody is disturbed at night
			arguments.addAll(List.of("--dyzurka.simulator.enabled=true",
					"--dyzurka.clock.start=" + LocalDate.now() + "T10:00:00Z",
					"--" + BroadcastingProgram.RECIPIENTS + "=" + recipients));
			try (ServedProgram program = ServedProgram.startOther(BroadcastingProgram.class, bench, arguments)) {
				Crowd crowd = new Crowd(program.port(), telegram, DialogueRows.SECRET, 1);
				List<Long> delays = new ArrayList<>();
				int answers = 0;
				while (limit.reached() < recipients) {
					Crowd.Outcome outcome = crowd.stroll(1, (number) -> Campaign.SUMMER.meetingLink(),
							TURNS_PER_SECOND);
					answers += outcome.count();
					for (long nanos : outcome.answered().sorted()) {
						delays.add(nanos);
					}
					Thread.sleep(Duration.ofMillis(500));
				}
				return rows(recipients, answers, limit, Figures.of(delays));
			}
		}
	}

	private static List<Row> rows(int recipients, int answers, ThirtyASecond limit, Figures delays) {
		double least = (recipients + answers - ThirtyASecond.BURST) / ThirtyASecond.PER_SECOND;
		return List.of(
				Row.atMost("broadcast to %,d at 30 a second".formatted(recipients), limit.seconds(), least, GOAL, "s"),
				Row.told("refused by 429 meanwhile, and sent all the same in the second after",
						limit.refused() + ", " + limit.ignored()),
				Row.below("an answer meanwhile: %s; p99".formatted(delays.told()), delays.percentile(99),
						ANSWER_GOAL_MILLIS, "ms"));
	}

}
