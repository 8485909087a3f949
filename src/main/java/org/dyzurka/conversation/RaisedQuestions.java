package org.dyzurka.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentErased;
import org.dyzurka.resident.ResidentId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The questions raised from outside, as rows. A row is kept as long as its buttons work.
 */
@Component
class RaisedQuestions {

	private static final String SELECT = "select id, resident_id, medium, identifier, matter, put_at from raised_question ";

	private final JsonMapper json = JsonMapper.builder()
		.registerSubtypes(Matter.class.getPermittedSubclasses())
		.build();

	private final JdbcClient jdbc;

	RaisedQuestions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a question; one that was put before is to be put once more.
	 * @return its number, empty if it waits already
	 */
	Optional<Long> add(ResidentId resident, Address to, Matter matter, Instant now) {
		String asked = write(matter);
		int added = this.jdbc.sql("""
				insert into raised_question (resident_id, medium, identifier, matter, raised_at)
				values (?, ?, ?, ?, ?) on conflict do nothing
				""")
			.params(resident.value(), to.medium().name(), to.identifier(), asked, now.atOffset(ZoneOffset.UTC))
			.update();
		if (added == 0 && !again(to, asked, now)) {
			return Optional.empty();
		}
		return this.jdbc.sql("select id from raised_question where medium = ? and identifier = ? and matter = ?")
			.params(to.medium().name(), to.identifier(), asked)
			.query(Long.class)
			.optional();
	}

	private boolean again(Address to, String asked, Instant now) {
		return this.jdbc.sql("""
				update raised_question set put_at = null, raised_at = ?
				where medium = ? and identifier = ? and matter = ? and put_at is not null
				""").params(now.atOffset(ZoneOffset.UTC), to.medium().name(), to.identifier(), asked).update() == 1;
	}

	/** A question, put or not. */
	Optional<RaisedQuestion> find(long id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query(this::question).optional();
	}

	/** The questions put at an address that are still kept, the latest first. */
	List<RaisedQuestion> at(Address address) {
		return this.jdbc.sql(SELECT + "where medium = ? and identifier = ? and put_at is not null order by id desc")
			.params(address.medium().name(), address.identifier())
			.query(this::question)
			.list();
	}

	/** The questions not put yet at an address. */
	List<Long> waiting(Address address) {
		return this.jdbc
			.sql("select id from raised_question where medium = ? and identifier = ? and put_at is null order by id")
			.params(address.medium().name(), address.identifier())
			.query((row, number) -> row.getLong("id"))
			.list();
	}

	/** It is put. */
	void put(long id, Instant now) {
		this.jdbc.sql("update raised_question set put_at = ? where id = ?")
			.params(now.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	void remove(long id) {
		this.jdbc.sql("delete from raised_question where id = ?").param(id).update();
	}

	void withdraw(ResidentId resident, Matter matter) {
		this.jdbc.sql("delete from raised_question where resident_id = ? and matter = ? and put_at is null")
			.params(resident.value(), write(matter))
			.update();
	}

	/** Forgets what nobody will answer any more. */
	void forget(Instant raisedBefore) {
		this.jdbc.sql("delete from raised_question where raised_at < ?")
			.param(raisedBefore.atOffset(ZoneOffset.UTC))
			.update();
	}

	@EventListener
	void forget(ResidentErased erased) {
		this.jdbc.sql("delete from raised_question where resident_id = ?").param(erased.resident().value()).update();
		for (Address address : erased.addresses()) {
			this.jdbc.sql("delete from raised_question where medium = ? and identifier = ?")
				.params(address.medium().name(), address.identifier())
				.update();
		}
	}

	private String write(Matter matter) {
		return this.json.writerFor(Matter.class).writeValueAsString(matter);
	}

	private RaisedQuestion question(ResultSet row, int number) throws SQLException {
		return new RaisedQuestion(row.getLong("id"), new ResidentId(row.getObject("resident_id", UUID.class)),
				new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier")),
				this.json.readValue(row.getString("matter"), Matter.class), row.getObject("put_at") != null);
	}

}
