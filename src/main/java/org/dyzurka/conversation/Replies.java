package org.dyzurka.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentErased;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was said in the steps of calls, kept until the call has ended, so that a step that
 * comes again is answered the same.
 */
@Component
class Replies {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final JdbcClient jdbc;

	Replies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Reply> find(String messageId) {
		return this.jdbc.sql("select reply from spoken_reply where message_id = ?")
			.param(messageId)
			.query(String.class)
			.optional()
			.map((json) -> MAPPER.readValue(json, Reply.class));
	}

	/**
	 * Keeps a reply.
	 * @param from the caller, or null where no trace of them may stay
	 */
	void keep(Incoming step, @Nullable Address from, Reply reply, Instant now) {
		this.jdbc.sql("""
				insert into spoken_reply (message_id, call_id, identifier, reply, said_at) values (?, ?, ?, ?, ?)
				""")
			.param(step.messageId())
			.param(step.call())
			.param((from != null) ? from.identifier() : null)
			.param(MAPPER.writeValueAsString(reply))
			.param(now.atOffset(ZoneOffset.UTC))
			.update();
	}

	void forget(String call) {
		this.jdbc.sql("delete from spoken_reply where call_id = ?").param(call).update();
	}

	void forgetBefore(Instant moment) {
		this.jdbc.sql("delete from spoken_reply where said_at < ?").param(moment.atOffset(ZoneOffset.UTC)).update();
	}

	@EventListener
	void forget(ResidentErased erased) {
		for (Address address : erased.addresses()) {
			this.jdbc.sql("delete from spoken_reply where identifier = ?").param(address.identifier()).update();
		}
	}

}
