package org.dyzurka.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dyzurka.benchmark.Postgres.Database;

/**
 * The limit: what a turn cannot do without, as bare SQL on the program's own tables. The
 * row of the inbox, reading and changing the conversation, the row of the answer; every
 * fifth turn also the claim of a place and the booking. What it wrote is deleted
 * afterwards.
 *
 * @param database the program's
 * @param connections at the same time
 */
record BareTurns(Database database, int connections) {

	private static final String WORDS = "x".repeat(900);

	private static final String MARK = "bare-";

	/**
	 * Turns a second.
	 * @param bookables one of which each booking claims a seat of
	 */
	double perSecond(Duration length, List<UUID> bookables)
			throws SQLException, InterruptedException, ExecutionException {
		this.database.run("update bookable set capacity = capacity + 1000000");
		List<Future<Integer>> working = new ArrayList<>();
		long begin = System.nanoTime();
		long end = begin + length.toNanos();
		try (ExecutorService threads = Executors.newFixedThreadPool(this.connections)) {
			for (int number = 0; number < this.connections; number++) {
				int connection = number;
				working.add(threads.submit(() -> work(connection, end, bookables)));
			}
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		int turns = 0;
		for (Future<Integer> done : working) {
			turns += done.get();
		}
		tidy();
		return turns / seconds;
	}

	private int work(int number, long end, List<UUID> bookables) throws SQLException {
		try (Connection connection = this.database.source().getConnection()) {
			connection.setAutoCommit(false);
			String chat = MARK + number;
			try (Statements sql = Statements.on(connection, chat)) {
				int turns = 0;
				while (System.nanoTime() < end) {
					sql.turn(MARK + number + "-" + turns);
					if (turns % 5 == 4) {
						sql.book(bookables.get((number + turns) % bookables.size()), number * 1_000_000 + turns);
					}
					connection.commit();
					turns++;
				}
				return turns;
			}
		}
	}

	private void tidy() {
		this.database
			.run("""
					delete from received where message_id like 'bare-%';
					delete from dialogue where identifier like 'bare-%';
					delete from outgoing where identifier like 'bare-%';
					update bookable set capacity = capacity - 1000000,
						taken = taken - (select count(*) from booking k where k.bookable_id = bookable.id and k.needs = 'bare'),
						booked = booked - (select count(*) from booking k where k.bookable_id = bookable.id and k.needs = 'bare');
					delete from booking where needs = 'bare'
					""");
	}

	/**
	 * The statements of one connection, parsed once.
	 */
	private record Statements(PreparedStatement received, PreparedStatement read, PreparedStatement write,
			PreparedStatement outgoing, PreparedStatement claim, PreparedStatement booking) implements AutoCloseable {

		static Statements on(Connection connection, String chat) throws SQLException {
			try (PreparedStatement first = connection.prepareStatement(
					"insert into dialogue (medium, identifier, caller, state, updated_at) values ('TELEGRAM', ?, ?, ?, now())")) {
				first.setString(1, chat);
				first.setString(2, chat);
				first.setString(3, WORDS);
				first.executeUpdate();
			}
			Statements sql = new Statements(connection.prepareStatement(
					"insert into received (medium, message_id, received_at) values ('TELEGRAM', ?, now()) on conflict do nothing"),
					connection.prepareStatement(
							"select state, updated_at from dialogue where medium = 'TELEGRAM' and identifier = ? for update"),
					connection.prepareStatement(
							"update dialogue set state = ?, updated_at = now() where medium = 'TELEGRAM' and identifier = ?"),
					connection.prepareStatement(
							"""
									insert into outgoing (medium, identifier, language, urgency, prompt, forget, state, attempts,
										turn, next_attempt_at, created_at)
									values ('TELEGRAM', ?, 'pl', 'ANSWER', ?, false, 'SENT', 1, 0, now(), now())
									"""),
					connection.prepareStatement("""
							update bookable set taken = taken + 1, booked = booked + 1
							where id = ? and open and taken + 1 <= capacity
							"""), connection.prepareStatement(
							"""
									insert into booking (id, code, bookable_id, seats, needs, live, revision, changed_at, created_at)
									values (?, '100000', ?, 1, 'bare', true, 0, now(), now())
									"""));
			sql.read.setString(1, chat);
			sql.write.setString(1, WORDS);
			sql.write.setString(2, chat);
			sql.outgoing.setString(1, chat);
			sql.outgoing.setString(2, WORDS);
			return sql;
		}

		void turn(String message) throws SQLException {
			this.received.setString(1, message);
			this.received.executeUpdate();
			try (ResultSet row = this.read.executeQuery()) {
				row.next();
			}
			this.write.executeUpdate();
			this.outgoing.executeUpdate();
		}

		void book(UUID bookable, int number) throws SQLException {
			this.booking.setObject(1, new UUID(0xBA5E, number));
			this.booking.setObject(2, bookable);
			this.booking.executeUpdate();
			this.claim.setObject(1, bookable);
			this.claim.executeUpdate();
		}

		@Override
		public void close() throws SQLException {
			for (PreparedStatement statement : List.of(this.received, this.read, this.write, this.outgoing, this.claim,
					this.booking)) {
				statement.close();
			}
		}

	}

}
