package org.dyzurka.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.consultation.AnnouncementId;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.messaging.BroadcastId;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of announcements on their way to subscribers.
 */
@Component
class AnnouncementBroadcastRows {

	private final JdbcClient jdbc;

	AnnouncementBroadcastRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(AnnouncementBroadcast broadcast) {
		this.jdbc.sql("insert into announcement_broadcast (id, announcement, channel, stage) values (?, ?, ?, ?)")
			.params(broadcast.id().value(), broadcast.announcement().value(), broadcast.channel().name(),
					broadcast.stage().name())
			.update();
	}

	Optional<AnnouncementBroadcast> lock(BroadcastId id) {
		return this.jdbc.sql("select * from announcement_broadcast where id = ? for update")
			.param(id.value())
			.query(AnnouncementBroadcastRows::broadcast)
			.optional();
	}

	void at(BroadcastId id, AnnouncementBroadcast.Stage stage, @Nullable String reached) {
		this.jdbc.sql("update announcement_broadcast set stage = ?, reached = ? where id = ?")
			.param(stage.name())
			.param(reached)
			.param(id.value())
			.update();
	}

	Optional<BroadcastId> find(AnnouncementId announcement, PublicationChannel channel) {
		return this.jdbc.sql("select id from announcement_broadcast where announcement = ? and channel = ?")
			.params(announcement.value(), channel.name())
			.query((row, number) -> new BroadcastId(row.getObject("id", UUID.class)))
			.optional();
	}

	List<BroadcastId> in(AnnouncementBroadcast.Stage stage) {
		return this.jdbc.sql("select id from announcement_broadcast where stage = ?")
			.param(stage.name())
			.query((row, number) -> new BroadcastId(row.getObject("id", UUID.class)))
			.list();
	}

	/** Begins anew where an address is the place reached: who was added is left out. */
	void erase(Address address) {
		this.jdbc.sql("update announcement_broadcast set reached = null where reached = ?")
			.param(address.identifier())
			.update();
	}

	private static AnnouncementBroadcast broadcast(ResultSet row, int number) throws SQLException {
		return new AnnouncementBroadcast(new BroadcastId(row.getObject("id", UUID.class)),
				new AnnouncementId(row.getObject("announcement", UUID.class)),
				PublicationChannel.valueOf(row.getString("channel")), row.getString("reached"),
				AnnouncementBroadcast.Stage.valueOf(row.getString("stage")));
	}

}
