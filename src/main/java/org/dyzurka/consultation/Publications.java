package org.dyzurka.consultation;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of everything that was published of a consultation. What was published
 * stays in it.
 */
@Component
@Transactional
public class Publications {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	Publications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Enters a publication; one of the same announcement, channel and section once only.
	 * @return false if it was entered before
	 */
	public boolean enter(PublicationEntry entry) {
		return this.jdbc.sql("""
				insert into publication (consultation, channel, section, time, kind, title, told, files, address,
					author, reached, by_hand, announcement)
				values (:consultation, :channel, :section, :time, :kind, :title, :told, :files, :address,
					:author, :reached, :byHand, :announcement)
				on conflict do nothing
				""")
			.param("consultation", entry.consultation().value())
			.param("channel", entry.channel().name())
			.param("section", entry.section())
			.param("time", entry.time().atOffset(ZoneOffset.UTC))
			.param("kind", entry.kind().name())
			.param("title", entry.title())
			.param("told", JSON.writeValueAsString(entry.told()))
			.param("files", JSON.writeValueAsString(entry.files()))
			.param("address", text(entry.address()))
			.param("author", entry.author())
			.param("reached", entry.reached())
			.param("byHand", entry.byHand())
			.param("announcement", entry.announcement())
			.update() == 1;
	}

	/**
	 * Completes an entry with what is known only later.
	 * @param address where it is read, or null
	 * @param reached how many it reached, counted, or null
	 * @return false if there is no such entry
	 */
	public boolean complete(PublicationId id, @Nullable URI address, @Nullable Integer reached) {
		return this.jdbc.sql("update publication set address = ?, reached = ? where id = ?")
			.param(text(address))
			.param(reached)
			.param(id.value())
			.update() == 1;
	}

	/**
	 * Enters how many a broadcast reached, once that is counted.
	 * @param announcement key of the announcement
	 */
	public void counted(ConsultationId consultation, String announcement, PublicationChannel channel, String section,
			int reached) {
		this.jdbc.sql("""
				update publication set reached = ?
				where consultation = ? and announcement = ? and channel = ? and section = ?
				""").params(reached, consultation.value(), announcement, channel.name(), section).update();
	}

	/**
	 * One entry.
	 */
	@Transactional(readOnly = true)
	public Optional<Publication> find(PublicationId id) {
		return this.jdbc.sql("select * from publication where id = ?")
			.param(id.value())
			.query(Publications::publication)
			.optional();
	}

	/**
	 * The register of a consultation, in the order of time.
	 */
	@Transactional(readOnly = true)
	public List<Publication> of(ConsultationId consultation) {
		return this.jdbc.sql("select * from publication where consultation = ? order by time, id")
			.param(consultation.value())
			.query(Publications::publication)
			.list();
	}

	private static Publication publication(ResultSet row, int number) throws SQLException {
		String address = row.getString("address");
		return new Publication(new PublicationId(row.getLong("id")),
				new PublicationEntry(new ConsultationId(row.getObject("consultation", UUID.class)),
						PublicationChannel.valueOf(row.getString("channel")), row.getString("section"),
						row.getObject("time", OffsetDateTime.class).toInstant(),
						AnnouncementKind.valueOf(row.getString("kind")), row.getString("title"),
						List.of(JSON.readValue(row.getString("told"), Told[].class)),
						List.of(JSON.readValue(row.getString("files"), String[].class)),
						(address != null) ? URI.create(address) : null, row.getString("author"),
						row.getObject("reached", Integer.class), row.getBoolean("by_hand"),
						row.getString("announcement")));
	}

	private static @Nullable String text(@Nullable URI address) {
		return (address != null) ? address.toString() : null;
	}

}
