package org.dyzurka.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.dyzurka.benchmark.Postgres.Database;

/**
 * An expert's feed as calendars fetch it, with few events and with many: written for the
 * first time, from memory, asked for by who knows it, and after a change. Beside each
 * stands the least that an answer costs here: one of the health page.
 */
final class FeedRows implements Measurement {

	private static final String SECRET = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final String PATH = "/calendar/" + SECRET + ".ics";

	private static final int FEW = 200;

	private static final int REQUESTS = 300;

	private static final int CHANGES = 10;

	@Override
	public String name() {
		return "feed";
	}

	@Override
	public List<Row> measure(Bench bench) throws Exception {
		Database database = bench.postgres().create(name());
		List<String> arguments = new ArrayList<>(database.arguments());
		arguments.add(new Campaign(1, 10, 20, 100).write(bench.folder()));
		List<Row> rows = new ArrayList<>();
		try (ServedProgram program = ServedProgram.start(bench, arguments)) {
			issue(database);
			fill(database, FEW);
			try (Wire wire = new Wire(program.port())) {
				rows.addAll(measure(FEW, database, wire, bench.scale().rounds()));
				fill(database, bench.scale().events() - FEW);
				rows.addAll(measure(bench.scale().events(), database, wire, bench.scale().rounds()));
			}
		}
		return rows;
	}

	private static List<Row> measure(int events, Database database, Wire wire, int rounds) throws IOException {
		String feed = "feed of %,d events, ".formatted(events);
		double cold = millis(wire, "", 200, 1);
		String tag = wire.ask("GET", PATH, "", new byte[0]).headers().get("etag");
		String known = "If-None-Match: " + tag + "\r\n";
		List<Double> bare = new ArrayList<>();
		List<Double> unchanged = new ArrayList<>();
		List<Double> kept = new ArrayList<>();
		List<Double> changed = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			bare.add(1e3 / bareMillis(wire));
			unchanged.add(1e3 / millis(wire, known, 304, REQUESTS));
			kept.add(1e3 / millis(wire, "Accept-Encoding: gzip\r\n", 200, REQUESTS));
		}
		for (int change = 0; change < CHANGES; change++) {
			database.run("""
					update booking set revision = revision + 1, topic = 'inny'
					where id = (select id from booking order by id limit 1);
					update feed_edition set number = number + 1, changed_at = changed_at + interval '1' second
					""");
			changed.add(millis(wire, known, 200, 1));
		}
		return List.of(Row.told(feed + "cold", Row.number(cold) + " ms"),
				Row.beside(feed + "unchanged (304), beside a health page", Figures.median(unchanged),
						Figures.median(bare), "/s"),
				Row.beside(feed + "from memory, beside a health page", Figures.median(kept), Figures.median(bare),
						"/s"),
				Row.told(feed + "after a change", Row.number(Figures.median(changed)) + " ms"));
	}

	/** Milliseconds a request, over several. */
	private static double millis(Wire wire, String headers, int expected, int requests) throws IOException {
		long start = System.nanoTime();
		for (int request = 0; request < requests; request++) {
			int status = wire.ask("GET", PATH, headers, new byte[0]).status();
			if (status != expected) {
				throw new IllegalStateException("The feed answered %d, not %d".formatted(status, expected));
			}
		}
		return (System.nanoTime() - start) / 1e6 / requests;
	}

	private static double bareMillis(Wire wire) throws IOException {
		long start = System.nanoTime();
		for (int request = 0; request < REQUESTS; request++) {
			wire.ask("GET", "/actuator/health/liveness", "", new byte[0]);
		}
		return (System.nanoTime() - start) / 1e6 / REQUESTS;
	}

	private static void issue(Database database) throws Exception {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8));
		database.jdbc().sql("""
				insert into feed_address (id, expert, name, secret_hash, issued_at)
				select ?, id, 'benchmark', ?, now() from duty_expert
				""").params(UUID.randomUUID(), HexFormat.of().formatHex(digest)).update();
		database.run("insert into feed_edition (subject, number, changed_at) select id, 0, now() from duty_expert"
				+ " on conflict do nothing");
	}

	/** Several bookings on each slot: a calendar does not mind. */
	private static void fill(Database database, int bookings) {
		database.jdbc().sql("""
				insert into booking (id, code, bookable_id, seats, resident_id, topic, language, needs, live,
					revision, changed_at, created_at)
				select gen_random_uuid(), '100000', s.id, 1, gen_random_uuid(), 'asystent rodziny', 'pl', '', true,
					0, date_trunc('second', now()), now()
				from generate_series(1, ?) n
				join (select id, row_number() over (order by starts_at) as place, count(*) over () as slots
					from duty_slot) s on s.place = 1 + n % s.slots
				""").param(bookings).update();
		database.run("update feed_edition set number = number + 1; analyze");
	}

}
