package org.dyzurka.calllist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dyzurka.resident.ResidentId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of calls. An open one has a key that no other open one has.
 */
@Component
class CallRows {

	private final JdbcClient jdbc;

	CallRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether the same was open, and now has the newer wish. */
	boolean renew(WantedCall call, @Nullable ResidentId resident) {
		return this.jdbc.sql("""
				update call_wanted set language = :language, wished_from = :from, wished_to = :to,
					resident_id = coalesce(:resident, resident_id)
				where open_key = :key
				""")
			.param("language", call.language().toLanguageTag())
			.param("from", column(call.from()))
			.param("to", column(call.to()))
			.param("resident", value(resident))
			.param("key", key(call))
			.update() == 1;
	}

	/** Whether it was added: false if the same is open. */
	boolean insert(WantedCall call, @Nullable ResidentId resident, Instant now) {
		return this.jdbc.sql("""
				insert into call_wanted (open_key, number, language, reason, wished_from, wished_to, about,
					resident_id, since, attempts)
				values (:key, :number, :language, :reason, :from, :to, :about, :resident, :now, 0)
				on conflict do nothing
				""")
			.param("key", key(call))
			.param("number", call.number())
			.param("language", call.language().toLanguageTag())
			.param("reason", call.reason().name())
			.param("from", column(call.from()))
			.param("to", column(call.to()))
			.param("about", call.about())
			.param("resident", value(resident))
			.param("now", column(now))
			.update() == 1;
	}

	List<Call> open() {
		return this.jdbc.sql("""
				select * from call_wanted where open_key is not null
				order by case reason when 'ALARM' then 0 else 1 end, coalesce(wished_from, since), id
				""").query(CallRows::call).list();
	}

	int countOpen() {
		return this.jdbc.sql("select count(open_key) from call_wanted").query(Integer.class).single();
	}

	List<Call> ended(int limit) {
		return this.jdbc.sql("""
				select * from call_wanted where open_key is null order by result_at desc, id desc limit ?
				""").param(limit).query(CallRows::call).list();
	}

	Optional<Call> ended(CallId id) {
		return this.jdbc.sql("select * from call_wanted where id = ? and open_key is null")
			.param(id.value())
			.query(CallRows::call)
			.optional();
	}

	/** Whether it had ended and nothing the same is open; it is open again. */
	boolean reopen(CallId id, WantedCall call) {
		return this.jdbc.sql("""
				update call_wanted set open_key = :key where id = :id and open_key is null
				and not exists (select 1 from call_wanted other where other.open_key = :key)
				""").param("key", key(call)).param("id", id.value()).update() == 1;
	}

	/** Whether it was open; it no longer is. */
	boolean end(CallId id, CallResult result, @Nullable String note, Instant now) {
		return record("open_key = null", id, result, note, now);
	}

	/** Whether it was open; it still is. */
	boolean attempt(CallId id, CallResult result, @Nullable String note, Instant now) {
		return record("attempts = attempts + 1", id, result, note, now);
	}

	void deleteOpen(ResidentId resident, Reason reason, String about) {
		this.jdbc
			.sql("delete from call_wanted where open_key is not null and resident_id = ? and reason = ? and about = ?")
			.params(resident.value(), reason.name(), about)
			.update();
	}

	void deleteEndedBefore(Instant moment) {
		this.jdbc.sql("delete from call_wanted where open_key is null and result_at < ?")
			.param(column(moment))
			.update();
	}

	void erase(ResidentId resident, List<String> numbers) {
		this.jdbc.sql("delete from call_wanted where resident_id = ?").param(resident.value()).update();
		for (String number : numbers) {
			this.jdbc.sql("delete from call_wanted where number = ?").param(number).update();
		}
	}

	private boolean record(String change, CallId id, CallResult result, @Nullable String note, Instant now) {
		return this.jdbc
			.sql("update call_wanted set " + change + ", result = :result, result_at = :now, note = :note"
					+ " where id = :id and open_key is not null")
			.param("result", result.name())
			.param("now", column(now))
			.param("note", note)
			.param("id", id.value())
			.update() == 1;
	}

	private static String key(WantedCall call) {
		return call.reason() + "|" + ((call.number() != null) ? call.number() : "") + "|"
				+ ((call.about() != null) ? call.about() : "");
	}

	private static @Nullable UUID value(@Nullable ResidentId resident) {
		return (resident != null) ? resident.value() : null;
	}

	private static @Nullable OffsetDateTime column(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	private static Call call(ResultSet row, int number) throws SQLException {
		WantedCall wanted = new WantedCall(row.getString("number"), Locale.forLanguageTag(row.getString("language")),
				Reason.valueOf(row.getString("reason")), instant(row, "wished_from"), instant(row, "wished_to"),
				row.getString("about"));
		return new Call(new CallId(row.getLong("id")), wanted, row.getObject("since", OffsetDateTime.class).toInstant(),
				row.getInt("attempts"), outcome(row));
	}

	private static Call.@Nullable Outcome outcome(ResultSet row) throws SQLException {
		String result = row.getString("result");
		Instant at = instant(row, "result_at");
		return (result != null && at != null) ? new Call.Outcome(CallResult.valueOf(result), at, row.getString("note"))
				: null;
	}

}
