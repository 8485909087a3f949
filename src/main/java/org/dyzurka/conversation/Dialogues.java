package org.dyzurka.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
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

	/**
	 * How long a message is known as taken in: longer than any platform sends it again
	 * (Telegram for a day: Bot API, "Getting updates"), shorter than the week after which
	 * Telegram may begin its ids anew ({@code Update.update_id}).
	 */
	static final Duration KNOWN = Duration.ofDays(3);

	private final JdbcClient jdbc;

	Dialogues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes a message as taken in. An id noted longer ago than {@link #KNOWN} is that of
	 * another message, whether or not it was forgotten meanwhile.
	 * @return false if it was before
	 */
	boolean receive(Incoming incoming, Instant now) {
		OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
		String medium = incoming.from().medium().name();
		int added = this.jdbc.sql("""
				insert into received (medium, message_id, received_at) values (?, ?, ?)
				on conflict do nothing
				""").params(medium, incoming.messageId(), at).update();
		return added == 1 || this.jdbc.sql("""
				update received set received_at = ? where medium = ? and message_id = ? and received_at < ?
				""").params(at, medium, incoming.messageId(), at.minus(KNOWN)).update() == 1;
	}

	/**
	 * Forgets the ids that say nothing any more.
	 */
	void forgetReceived(Instant now) {
		this.jdbc.sql("delete from received where received_at < ?")
			.param(now.minus(KNOWN).atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Reads a conversation and keeps others from it until the transaction ends, also at
	 * the first contact.
	 */
	Stored lock(Incoming incoming) {
		return lock(key(incoming), incoming.from().identifier());
	}

	/** The same for an address that was not written from just now. */
	Stored lock(Address address) {
		return lock(address, address.identifier());
	}

	private Stored lock(Address key, String caller) {
		return locked(key).orElseGet(() -> {
			this.jdbc.sql("insert into dialogue (medium, identifier, caller) values (?, ?, ?) on conflict do nothing")
				.params(key.medium().name(), key.identifier(), caller)
				.update();
			return locked(key).orElseThrow();
		});
	}

	private Optional<Stored> locked(Address key) {
		return this.jdbc.sql("select state, updated_at from dialogue where medium = ? and identifier = ? for update")
			.params(key.medium().name(), key.identifier())
			.query(Dialogues::stored)
			.optional();
	}

	/**
	 * What the caller's last call left off.
	 * @param since not before that
	 */
	Optional<String> lastCall(Incoming incoming, Instant since) {
		return this.jdbc.sql("""
				select state from dialogue
				where medium = ? and caller = ? and identifier <> ? and state is not null and updated_at > ?
				order by updated_at desc limit 1
				""")
			.params(incoming.from().medium().name(), incoming.from().identifier(), key(incoming).identifier(),
					since.atOffset(ZoneOffset.UTC))
			.query(String.class)
			.optional();
	}

	void save(Incoming incoming, String state, Instant now) {
		save(key(incoming), state, now);
	}

	void save(Address key, String state, Instant now) {
		this.jdbc.sql("update dialogue set state = ?, updated_at = ? where medium = ? and identifier = ?")
			.params(state, now.atOffset(ZoneOffset.UTC), key.medium().name(), key.identifier())
			.update();
	}

	/** Forgets calls that ended before a moment. */
	void forgetCalls(Instant before) {
		this.jdbc.sql("delete from dialogue where medium = ? and updated_at < ?")
			.params(Medium.VOICE.name(), before.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Each call is a conversation of its own: several people call from one telephone. */
	private static Address key(Incoming incoming) {
		return (incoming.call() != null) ? Address.voice(incoming.call()) : incoming.from();
	}

	private static Stored stored(ResultSet row, int number) throws SQLException {
		return new Stored(row.getString("state"), row.getObject("updated_at", OffsetDateTime.class));
	}

	@EventListener
	void forget(ResidentErased erased) {
		for (Address address : erased.addresses()) {
			this.jdbc.sql("delete from dialogue where medium = ? and caller = ?")
				.params(address.medium().name(), address.identifier())
				.update();
		}
	}

	/**
	 * A row.
	 *
	 * @param state the memory as JSON, null at the first contact
	 * @param updatedAt when something was last said, null at the first contact
	 */
	record Stored(@Nullable String state, @Nullable OffsetDateTime updatedAt) {

	}

}
