package org.dyzurka.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of consents. One per address and topic is live; those that ended stay until
 * their resident is forgotten.
 */
@Component
class Consents {

	private static final String SELECT = "select c.topic, c.medium, c.identifier, c.language, c.words, c.since from consent c ";

	private final JdbcClient jdbc;

	private final Clock clock;

	Consents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A live one stays as it is. */
	void add(ResidentId resident, Consent consent) {
		this.jdbc.sql("""
				insert into consent (resident_id, medium, identifier, topic, language, words, since, live)
				values (?, ?, ?, ?, ?, ?, ?, true)
				on conflict do nothing
				""")
			.params(resident.value(), consent.address().medium().name(), consent.address().identifier(),
					consent.topic().name(), consent.language().getLanguage(), consent.text(),
					consent.since().atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("update resident set announcements_ended_at = null where id = ?")
			.param(resident.value())
			.update();
	}

	boolean end(Address address, Topic topic) {
		return this.jdbc.sql("""
				update consent set live = null, until = ?, ending = ?
				where medium = ? and identifier = ? and topic = ? and live
				""")
			.params(now(), Ending.TOPIC.name(), address.medium().name(), address.identifier(), topic.name())
			.update() > 0;
	}

	void endAll(Address address, Ending ending) {
		this.jdbc.sql("""
				update consent set live = null, until = ?, ending = ?
				where medium = ? and identifier = ? and live
				""").params(now(), ending.name(), address.medium().name(), address.identifier()).update();
	}

	void endAll(ResidentId resident) {
		this.jdbc.sql("update consent set live = null, until = ?, ending = ? where resident_id = ? and live")
			.params(now(), Ending.RESIDENT.name(), resident.value())
			.update();
	}

	List<Consent> of(ResidentId resident) {
		return this.jdbc.sql(SELECT + "where c.resident_id = ? and c.live order by c.id")
			.param(resident.value())
			.query(Consents::consent)
			.list();
	}

	List<Consent> of(Address address) {
		return this.jdbc.sql(SELECT + "where c.medium = ? and c.identifier = ? and c.live order by c.id")
			.params(address.medium().name(), address.identifier())
			.query(Consents::consent)
			.list();
	}

	/** Who subscribed to the topic and to everything is met once, with the former. */
	List<Consent> subscribers(Topic topic, Medium medium, @Nullable String afterIdentifier, int limit) {
		return this.jdbc.sql(SELECT + """
				join resident_address a on a.medium = c.medium and a.identifier = c.identifier
				where c.live and c.medium = :medium and c.identifier > :after and a.reachable
					and (c.topic = :topic or c.topic = :all and not exists (
						select 1 from consent d where d.medium = c.medium and d.identifier = c.identifier
							and d.topic = :topic and d.topic <> :all and d.live))
					and not exists (
						select 1 from opt_out o where o.medium = c.medium and o.identifier = c.identifier)
				order by c.identifier
				limit :limit
				""")
			.param("medium", medium.name())
			.param("after", (afterIdentifier != null) ? afterIdentifier : "")
			.param("topic", topic.name())
			.param("all", Topic.ALL.name())
			.param("limit", limit)
			.query(Consents::consent)
			.list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Consent consent(ResultSet row, int number) throws SQLException {
		return new Consent(new Topic(row.getString("topic")),
				new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier")),
				Locale.of(row.getString("language")), row.getString("words"),
				row.getObject("since", OffsetDateTime.class).toInstant());
	}

}
