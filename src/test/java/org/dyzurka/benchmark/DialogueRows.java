package org.dyzurka.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import org.dyzurka.benchmark.Postgres.Database;

/**
 * Booking dialogues through the Telegram webhook, beside the same SQL run bare on the
 * same database in turns with it: on many slots, and all on one meeting.
 */
final class DialogueRows implements Measurement {

	static final double GOAL = 0.5;

	static final String SECRET = "benchmark";

	private static final Duration BARE = Duration.ofSeconds(4);

	private final boolean hot;

	private DialogueRows(boolean hot) {
		this.hot = hot;
	}

	static DialogueRows onManySlots() {
		return new DialogueRows(false);
	}

	static DialogueRows onOneMeeting() {
		return new DialogueRows(true);
	}

	@Override
	public String name() {
		return this.hot ? "hot" : "dialogues";
	}

	@Override
	public List<Row> measure(Bench bench) throws Exception {
		Database database = bench.postgres().create(name());
		try (PlayedTelegram telegram = new PlayedTelegram();
				ServedProgram program = ServedProgram.start(bench, arguments(bench, database, telegram))) {
			Crowd crowd = new Crowd(program.port(), telegram, SECRET, bench.scale().connections());
			return measure(bench.scale(), database, crowd, program);
		}
	}

	private List<Row> measure(Scale scale, Database database, Crowd crowd, ServedProgram program) throws Exception {
		List<String> duties = Campaign.SUMMER.dutyLinks();
		IntFunction<String> links = this.hot ? (number) -> Campaign.SUMMER.meetingLink()
				: (number) -> duties.get(number % duties.size());
		BareTurns bare = new BareTurns(database, scale.connections());
		List<UUID> bookables = bookables(database);
		for (int warm = 0; warm < 2; warm++) {
			crowd.rush(scale.dialogues(), links);
			forget(database);
		}
		List<Double> limits = new ArrayList<>();
		List<Double> turns = new ArrayList<>();
		List<Double> dialogues = new ArrayList<>();
		List<Double> processor = new ArrayList<>();
		for (int round = 0; round < scale.rounds(); round++) {
			limits.add(bare.perSecond(BARE, bookables));
			Duration before = program.processorTime();
			Crowd.Outcome outcome = crowd.rush(scale.dialogues(), links);
			processor.add(program.processorTime().minus(before).toNanos() / 1e6 / outcome.count());
			turns.add(outcome.turns());
			dialogues.add(outcome.dialogues());
			forget(database);
		}
		double pace = Figures.median(turns) / 2;
		Crowd.Outcome even = crowd.stroll(scale.dialogues(), links, pace);
		String on = this.hot ? " on one meeting" : "";
		return List.of(Row.atLeast("booking turns through the webhook" + on, Figures.median(turns),
				Figures.median(limits), GOAL, "/s"),
				Row.told("booking dialogues" + on, Row.number(Figures.median(dialogues)) + " /s"),
				Row.told("processor time of the program for a turn" + on,
						Row.number(Figures.median(processor)) + " ms"),
				Row.told("a turn%s until the webhook is answered, %s turns/s".formatted(on, Row.number(pace)),
						even.taken().told()),
				Row.told("a turn%s until its answer is at Telegram, %s turns/s".formatted(on, Row.number(pace)),
						even.answered().told()));
	}

	private List<UUID> bookables(Database database) {
		return database.jdbc()
			.sql("select id from bookable where (capacity > 1) = ? order by starts_at, id limit ?")
			.params(this.hot, this.hot ? 1 : 1000)
			.query((row, number) -> row.getObject("id", UUID.class))
			.list();
	}

	/** All places are free again, and nobody is to be reminded. */
	static void forget(Database database) {
		database.run("""
				delete from scheduled_tasks where task_instance <> 'recurring';
				delete from booking_departure;
				delete from booking_hold;
				delete from booking_code;
				delete from booking;
				update bookable set taken = 0, booked = 0;
				analyze
				""");
	}

	static List<String> arguments(Bench bench, Database database, PlayedTelegram telegram) throws Exception {
		return arguments(bench, database, telegram, Campaign.SUMMER);
	}

	/** The arguments of the program under test, which has this to offer. */
	static List<String> arguments(Bench bench, Database database, PlayedTelegram telegram, Campaign campaign)
			throws Exception {
		List<String> arguments = new ArrayList<>(database.arguments());
		arguments.add(campaign.write(bench.folder()));
		arguments.addAll(List.of("--dyzurka.telegram.token=1:test", "--dyzurka.telegram.api-url=" + telegram.url(),
				"--dyzurka.telegram.mode=webhook", "--dyzurka.telegram.webhook-secret=" + SECRET,
				"--dyzurka.public-url=https://dyzurka.example.org"));
		return arguments;
	}

}
