package org.dyzurka.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All residents who ever wrote and were not forgotten. Every method that changes
 * something joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Residents {

	private static final String SELECT = """
			select r.id, r.language, a.medium, a.identifier, a.reachable
			from resident r join resident_address a on a.resident_id = r.id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Consents consents;

	private final SubscriptionRequests requests;

	private final ApplicationEventPublisher events;

	Residents(JdbcClient jdbc, Clock clock, Consents consents, SubscriptionRequests requests,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.consents = consents;
		this.requests = requests;
		this.events = events;
	}

	/**
	 * The resident of an address; a new one at the first contact. Two first contacts at
	 * once meet the same resident. Who calls and who writes from one number is one
	 * resident.
	 */
	public Resident meet(Address address) {
		return at(address).or(() -> bySameNumber(address)).orElseGet(() -> welcome(address));
	}

	/**
	 * The resident of an address, if they ever wrote from it.
	 */
	@Transactional(readOnly = true)
	public Optional<Resident> at(Address address) {
		return this.jdbc.sql(SELECT + "where a.medium = ? and a.identifier = ?")
			.params(address.medium().name(), address.identifier())
			.query(Residents::resident)
			.optional();
	}

	/**
	 * Every address of a resident, none for one who was forgotten.
	 */
	@Transactional(readOnly = true)
	public List<Address> addressesOf(ResidentId resident) {
		return this.jdbc.sql(SELECT + "where r.id = ? order by a.medium, a.identifier")
			.param(resident.value())
			.query(Residents::resident)
			.list()
			.stream()
			.map(Resident::address)
			.toList();
	}

	/**
	 * Remembers the language a resident chose.
	 */
	public void speaks(ResidentId resident, Locale language) {
		this.jdbc.sql("update resident set language = ? where id = ?")
			.params(language.getLanguage(), resident.value())
			.update();
	}

	/**
	 * Remembers that a resident wants no announcements any more, and ends what they
	 * subscribed to; what concerns their own bookings still reaches them.
	 */
	public void endAnnouncements(ResidentId resident) {
		this.consents.endAll(resident);
		this.jdbc.sql("update resident set announcements_ended_at = ? where id = ? and announcements_ended_at is null")
			.params(now(), resident.value())
			.update();
	}

	/**
	 * Remembers that a resident wrote today. Kept by the day, so that a lively talk is
	 * one write.
	 */
	public void seen(ResidentId resident) {
		OffsetDateTime now = now();
		this.jdbc.sql("update resident set seen_at = ? where id = ? and seen_at < ?")
			.params(now, resident.value(), now.minusDays(1))
			.update();
	}

	/**
	 * Makes whatever else is done for this resident wait until the caller's transaction
	 * ends, on every node.
	 * @return false when there is no such resident any more: nothing may be written for
	 * them
	 */
	public boolean lock(ResidentId resident) {
		return this.jdbc.sql("select id from resident where id = ? for update")
			.param(resident.value())
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	/**
	 * Remembers that an address refused a message for good.
	 */
	public void unreachable(Address address) {
		reachable(address, false);
	}

	/**
	 * Remembers that an address takes messages again.
	 */
	public void reachable(Address address) {
		reachable(address, true);
	}

	/**
	 * Remembers that an address wants no messages any more, whether or not anybody ever
	 * wrote from it, and ends what it subscribed to.
	 * @param word by which it was said, at most 20 characters
	 */
	public void optOut(Address address, String word) {
		this.jdbc.sql("""
				insert into opt_out (medium, identifier, word, since) values (?, ?, ?, ?) on conflict do nothing
				""").params(address.medium().name(), address.identifier(), word, now()).update();
		this.consents.endAll(address, Ending.OPT_OUT);
		unreachable(address);
	}

	/**
	 * Remembers that an address wants messages again.
	 */
	public void optIn(Address address) {
		forgetOptOut(address);
		reachable(address);
	}

	/**
	 * Whether an address wants no messages.
	 */
	@Transactional(readOnly = true)
	public boolean optedOut(Address address) {
		return this.jdbc.sql("select count(*) from opt_out where medium = ? and identifier = ?")
			.params(address.medium().name(), address.identifier())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Forgets a resident: deletes them here and tells every room by
	 * {@link ResidentErased}, in this transaction.
	 */
	public void erase(ResidentId resident) {
		List<Address> addresses = addressesOf(resident);
		this.events.publishEvent(new ResidentErased(resident, addresses));
		addresses.forEach(this::forgetOptOut);
		this.requests.forget(addresses);
		this.jdbc.sql("delete from resident_address where resident_id = ?").param(resident.value()).update();
		this.jdbc.sql("delete from resident where id = ?").param(resident.value()).update();
	}

	/**
	 * Residents not heard of since a moment who want to be informed of nothing, oldest
	 * first.
	 * @param moment exclusive
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<ResidentId> silentSince(Instant moment, int limit) {
		return this.jdbc.sql("""
				select r.id from resident r
				where r.seen_at < ? and not exists (select 1 from consent c where c.resident_id = r.id and c.live)
				order by r.seen_at
				limit ?
				""")
			.params(moment.atOffset(ZoneOffset.UTC), limit)
			.query((row, number) -> new ResidentId(row.getObject("id", UUID.class)))
			.list();
	}

	/** A number that wrote and now calls, or called and now writes. */
	private Optional<Resident> bySameNumber(Address address) {
		Medium other = switch (address.medium()) {
			case SMS -> Medium.VOICE;
			case VOICE -> Medium.SMS;
			case TELEGRAM, EMAIL -> null;
		};
		if (other == null) {
			return Optional.empty();
		}
		return at(new Address(other, address.identifier())).flatMap((known) -> {
			add(known.id(), address);
			return at(address);
		});
	}

	private Resident welcome(Address address) {
		ResidentId id = ResidentId.random();
		OffsetDateTime now = now();
		this.jdbc.sql("insert into resident (id, created_at, seen_at) values (?, ?, ?)")
			.params(id.value(), now, now)
			.update();
		if (!add(id, address)) {
			this.jdbc.sql("delete from resident where id = ?").param(id.value()).update();
		}
		return at(address).orElseThrow();
	}

	private boolean add(ResidentId resident, Address address) {
		return this.jdbc.sql("""
				insert into resident_address (medium, identifier, resident_id, reachable) values (?, ?, ?, true)
				on conflict do nothing
				""").params(address.medium().name(), address.identifier(), resident.value()).update() == 1;
	}

	private void forgetOptOut(Address address) {
		this.jdbc.sql("delete from opt_out where medium = ? and identifier = ?")
			.params(address.medium().name(), address.identifier())
			.update();
	}

	private void reachable(Address address, boolean reachable) {
		this.jdbc.sql("update resident_address set reachable = ? where medium = ? and identifier = ?")
			.params(reachable, address.medium().name(), address.identifier())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Resident resident(ResultSet row, int number) throws SQLException {
		String language = row.getString("language");
		return new Resident(new ResidentId(row.getObject("id", UUID.class)),
				new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier")),
				(language != null) ? Locale.of(language) : null, row.getBoolean("reachable"));
	}

}
