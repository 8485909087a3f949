package org.dyzurka.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentErased;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is stored of the conversations: one row an address, and the ids of the messages
 * that were taken in.
 */
@Component
class Dialogues {

	private final JdbcClient jdbc;

	Dialogues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes a message as taken in.
	 * @return false if it was before
	 */
	boolean receive(Incoming incoming, Instant now) {
		return this.jdbc.sql("""
				insert into received (medium, message_id, received_at) values (?, ?, ?)
				on conflict do nothing
				""")
			.params(incoming.from().medium().name(), incoming.messageId(), now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Forgets the ids of messages taken in before a moment. Telegram keeps an update for
	 * a day (Bot API, "Getting updates").
	 */
	void forgetReceived(Instant before) {
		this.jdbc.sql("delete from received where received_at < ?").param(before.atOffset(ZoneOffset.UTC)).update();
	}

	/**
	 * Reads a conversation and keeps others from it until the transaction ends, also at
	 * the first contact.
	 */
	Stored lock(Address address) {
		this.jdbc.sql("insert into dialogue (medium, identifier) values (?, ?) on conflict do nothing")
			.params(address.medium().name(), address.identifier())
			.update();
		return this.jdbc.sql("select state, updated_at from dialogue where medium = ? and identifier = ? for update")
			.params(address.medium().name(), address.identifier())
			.query((row, number) -> new Stored(row.getString("state"),
					row.getObject("updated_at", OffsetDateTime.class)))
			.single();
	}

	void save(Address address, String state, Instant now) {
		this.jdbc.sql("update dialogue set state = ?, updated_at = ? where medium = ? and identifier = ?")
			.params(state, now.atOffset(ZoneOffset.UTC), address.medium().name(), address.identifier())
			.update();
	}

	@EventListener
	void forget(ResidentErased erased) {
		for (Address address : erased.addresses()) {
			this.jdbc.sql("delete from dialogue where medium = ? and identifier = ?")
				.params(address.medium().name(), address.identifier())
				.update();
		}
	}

	/**
	 * A row.
	 *
	 * @param state the memory as JSON, null at the first contact
	 * @param updatedAt when the resident last wrote, null at the first contact
	 */
	record Stored(@Nullable String state, @Nullable OffsetDateTime updatedAt) {

	}

}
