package org.dyzurka.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of announcements.
 */
@Component
class AnnouncementRows {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	AnnouncementRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Announcement announcement, boolean ofFile) {
		String content = JSON.writeValueAsString(announcement.plan());
		this.jdbc.sql("""
				insert into announcement
				(id, consultation, file_key, state, by_office, publish_at, content, file_content, published_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(announcement.id().value(), announcement.consultation().value(), announcement.key(),
					announcement.state().name(), announcement.byOffice(), column(announcement.plan().due()), content)
			.param(ofFile ? content : null)
			.param(nullable(announcement.publishedAt()))
			.update();
	}

	/** Writes what may change. */
	void update(Announcement announcement) {
		this.jdbc.sql("""
				update announcement set state = ?, by_office = ?, publish_at = ?, content = ?, published_at = ?
				where id = ?
				""")
			.params(announcement.state().name(), announcement.byOffice(), column(announcement.plan().due()),
					JSON.writeValueAsString(announcement.plan()))
			.param(nullable(announcement.publishedAt()))
			.param(announcement.id().value())
			.update();
	}

	/** What the file said of it last; empty for one that the office made. */
	Optional<AnnouncementPlan> saidByFile(AnnouncementId id) {
		return this.jdbc.sql("select file_content from announcement where id = ? and file_content is not null")
			.param(id.value())
			.query(String.class)
			.optional()
			.map((content) -> JSON.readValue(content, AnnouncementPlan.class));
	}

	void fileSays(AnnouncementId id, AnnouncementPlan plan) {
		this.jdbc.sql("update announcement set file_content = ? where id = ?")
			.params(JSON.writeValueAsString(plan), id.value())
			.update();
	}

	void delete(AnnouncementId id) {
		this.jdbc.sql("delete from announcement where id = ?").param(id.value()).update();
	}

	Optional<Announcement> find(AnnouncementId id) {
		return this.jdbc.sql("select * from announcement where id = ?")
			.param(id.value())
			.query(AnnouncementRows::announcement)
			.optional();
	}

	/** Makes whoever else changes it wait until the caller's transaction ends. */
	Optional<Announcement> lock(AnnouncementId id) {
		return this.jdbc.sql("select * from announcement where id = ? for update")
			.param(id.value())
			.query(AnnouncementRows::announcement)
			.optional();
	}

	Optional<Announcement> find(ConsultationId consultation, String key) {
		return this.jdbc.sql("select * from announcement where consultation = ? and file_key = ?")
			.params(consultation.value(), key)
			.query(AnnouncementRows::announcement)
			.optional();
	}

	List<Announcement> of(ConsultationId consultation) {
		return this.jdbc.sql("select * from announcement where consultation = ? order by publish_at, file_key")
			.param(consultation.value())
			.query(AnnouncementRows::announcement)
			.list();
	}

	List<Announcement> published(int limit) {
		return this.jdbc.sql("""
				select * from announcement where state = 'PUBLISHED' order by published_at desc, file_key limit ?
				""").param(limit).query(AnnouncementRows::announcement).list();
	}

	private static Announcement announcement(ResultSet row, int number) throws SQLException {
		OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
		return new Announcement(new AnnouncementId(row.getObject("id", UUID.class)),
				new ConsultationId(row.getObject("consultation", UUID.class)), row.getString("file_key"),
				JSON.readValue(row.getString("content"), AnnouncementPlan.class),
				AnnouncementState.valueOf(row.getString("state")), row.getBoolean("by_office"),
				(published != null) ? published.toInstant() : null);
	}

	private static OffsetDateTime column(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable OffsetDateTime nullable(@Nullable Instant instant) {
		return (instant != null) ? column(instant) : null;
	}

}
