package org.dyzurka.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.dyzurka.PublicUrl;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.ExpertId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The addresses under which calendars fetch what is booked.
 */
@Component
public class Feeds {

	/** The most characters of a name. */
	public static final int LONGEST_NAME = 60;

	private static final String SELECT = "select id, expert, name, issued_at, revoked_at, last_read_at from feed_address ";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final PublicUrl publicUrl;

	private final Map<ExpertId, FeedSecret> passing = new ConcurrentHashMap<>();

	private final Map<String, ExpertId> passingByHash = new ConcurrentHashMap<>();

	Feeds(JdbcClient jdbc, Clock clock, PublicUrl publicUrl) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.publicUrl = publicUrl;
	}

	/**
	 * Issues a new private address for an expert. The links are shown once; only a hash
	 * of the secret is kept.
	 * @param name what the office calls it, 1 to 60 characters
	 */
	public FeedLinks issue(ExpertId expert, String name) {
		FeedSecret secret = FeedSecret.random();
		this.jdbc.sql("insert into feed_address (id, expert, name, secret_hash, issued_at) values (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), expert.value(), checked(name), secret.hash(), now())
			.update();
		return links(secret);
	}

	/**
	 * A private address that is valid only while this program runs; for the simulator.
	 * The same expert gets the same one.
	 */
	public FeedLinks passing(ExpertId expert) {
		FeedSecret secret = this.passing.computeIfAbsent(expert, (unknown) -> FeedSecret.random());
		this.passingByHash.put(secret.hash(), expert);
		return links(secret);
	}

	/**
	 * Gives an address another name.
	 * @param name 1 to 60 characters
	 */
	public void rename(FeedId id, String name) {
		this.jdbc.sql("update feed_address set name = ? where id = ?").params(checked(name), id.value()).update();
	}

	/**
	 * Revokes an address: from now on it answers 410.
	 */
	public void revoke(FeedId id) {
		this.jdbc.sql("update feed_address set revoked_at = ? where id = ? and revoked_at is null")
			.params(now(), id.value())
			.update();
	}

	/**
	 * All addresses ever issued, those revoked last.
	 */
	public List<FeedAddress> all() {
		return this.jdbc.sql(SELECT + """
				order by case when revoked_at is null then 0 else 1 end, name, issued_at, id
				""").query(Feeds::address).list();
	}

	/**
	 * The public feed of a consultation.
	 */
	public FeedLinks ofConsultation(Slug slug) {
		return FeedLinks.to(this.publicUrl.at("/calendar/consultations/" + slug + ".ics"));
	}

	/**
	 * Whose feed a secret opens. Remembers, by the hour, that it was read.
	 */
	Opening open(FeedSecret secret) {
		String hash = secret.hash();
		ExpertId passing = this.passingByHash.get(hash);
		if (passing != null) {
			return new Opening.Opened(passing);
		}
		Optional<FeedAddress> found = this.jdbc.sql(SELECT + "where secret_hash = ?")
			.param(hash)
			.query(Feeds::address)
			.optional();
		if (found.isEmpty()) {
			return new Opening.Unknown();
		}
		if (found.get().revokedAt() != null) {
			return new Opening.Revoked();
		}
		read(found.get());
		return new Opening.Opened(found.get().expert());
	}

	private void read(FeedAddress address) {
		OffsetDateTime hour = now().truncatedTo(ChronoUnit.HOURS);
		if (!hour.toInstant().equals(address.lastReadAt())) {
			this.jdbc.sql("update feed_address set last_read_at = ? where id = ?")
				.params(hour, address.id().value())
				.update();
		}
	}

	private FeedLinks links(FeedSecret secret) {
		return FeedLinks.to(this.publicUrl.at("/calendar/" + secret.value() + ".ics"));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static String checked(String name) {
		String stripped = name.strip();
		if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
			throw new IllegalArgumentException("The name of a feed has 1 to " + LONGEST_NAME + " characters");
		}
		return stripped;
	}

	private static FeedAddress address(ResultSet row, int number) throws SQLException {
		Instant issuedAt = row.getObject("issued_at", OffsetDateTime.class).toInstant();
		return new FeedAddress(new FeedId(row.getObject("id", UUID.class)),
				new ExpertId(row.getObject("expert", UUID.class)), row.getString("name"), issuedAt,
				instant(row, "revoked_at"), instant(row, "last_read_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
