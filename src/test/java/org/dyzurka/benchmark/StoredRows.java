package org.dyzurka.benchmark;

import java.util.ArrayList;
import java.util.List;

import org.dyzurka.benchmark.Postgres.Database;

/**
 * The same turns on a database with few bookings and on one with very many, in turns.
 */
final class StoredRows implements Measurement {

	private static final int FEW = 100;

	private static final int ON_EACH_SLOT = 100;

	private static final double GOAL = 1.2;

	@Override
	public String name() {
		return "stored";
	}

	@Override
	public List<Row> measure(Bench bench) throws Exception {
		Database few = bench.postgres().create("stored_few");
		Database many = bench.postgres().create("stored_many");
		try (PlayedTelegram telegram = new PlayedTelegram();
				ServedProgram withFew = ServedProgram.start(bench, DialogueRows.arguments(bench, few, telegram));
				ServedProgram withMany = ServedProgram.start(bench, DialogueRows.arguments(bench, many, telegram))) {
			fill(few, FEW);
			fill(many, bench.scale().stored());
			Crowd onFew = new Crowd(withFew.port(), telegram, DialogueRows.SECRET, bench.scale().connections());
			Crowd onMany = new Crowd(withMany.port(), telegram, DialogueRows.SECRET, bench.scale().connections());
			List<Double> least = new ArrayList<>();
			List<Double> taken = new ArrayList<>();
			for (int round = -1; round < bench.scale().rounds(); round++) {
				double fast = 1e3 / rush(onFew, few, bench.scale());
				double slow = 1e3 / rush(onMany, many, bench.scale());
				// The first round only warms up
				if (round >= 0) {
					least.add(fast);
					taken.add(slow);
				}
			}
			return List.of(Row.atMost("a booking turn with %,d bookings stored, beside one with %d"
				.formatted(bench.scale().stored(), FEW), Figures.median(taken), Figures.median(least), GOAL, "ms"));
		}
	}

	private static double rush(Crowd crowd, Database database, Scale scale) throws Exception {
		List<String> links = Campaign.SUMMER.dutyLinks();
		double turns = crowd.rush(scale.dialogues(), (number) -> links.get(number % links.size())).turns();
		database.run("""
				delete from scheduled_tasks where task_instance <> 'recurring';
				delete from booking_hold;
				delete from booking_code;
				delete from booking where live_code is not null;
				update bookable set taken = 0, booked = 0 where taken > 0
				""");
		return turns;
	}

	/** Bookings of the years before, on slots that are over. */
	private static void fill(Database database, int bookings) {
		database.run("""
				create temporary table over as
					select gen_random_uuid() as id, n, (select min(scope::text)::uuid from booking_rules) as scope
					from generate_series(1, %d) n;
				insert into bookable (id, scope, group_id, starts_at, ends_at, capacity, taken, booked, open, forgotten,
						revision, changed_at)
					select id, scope, id, now() - interval '400' day + n * interval '15' minute,
						now() - interval '400' day + (n + 1) * interval '15' minute, 1000, 0, 0, false, true, 0, now()
					from over;
				insert into booking (id, code, bookable_id, seats, resident_id, topic, language, needs, live, revision,
						changed_at, created_at)
					select gen_random_uuid(), '100000', o.id, 1, gen_random_uuid(), 'asystent rodziny', 'pl', '', true,
						0, now(), now()
					from over o, generate_series(1, %d) k;
				""".formatted(Math.max(bookings / ON_EACH_SLOT, 1), Math.min(ON_EACH_SLOT, bookings)));
		database.run("vacuum analyze");
	}

}
