package org.dyzurka.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of those who asked to be subscribed by e-mail, for as long as they may
 * confirm.
 */
@Component
class SubscriptionRequests {

	/** How long one may confirm. */
	static final Duration VALID = Duration.ofDays(7);

	/** Which mails count together. */
	static final Duration DAY = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	SubscriptionRequests(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	int askedToday(Address address) {
		return this.jdbc.sql("select count(*) from subscription_request where identifier = ? and asked_at > ?")
			.params(address.identifier(), before(DAY))
			.query(Integer.class)
			.single();
	}

	void add(SubscriptionToken token, Request request) {
		this.jdbc.sql("""
				insert into subscription_request (token_hash, identifier, topics, language, words, asked_at, confirmed)
				values (?, ?, ?, ?, ?, ?, false)
				""")
			.params(token.hash(), request.address().identifier(),
					request.topics().stream().map(Topic::name).sorted().collect(Collectors.joining(" ")),
					request.language().getLanguage(), request.text(), before(Duration.ZERO))
			.update();
	}

	Optional<Request> find(SubscriptionToken token) {
		return this.jdbc.sql("""
				select identifier, topics, language, words, confirmed from subscription_request
				where token_hash = ? and asked_at > ?
				""").params(token.hash(), before(VALID)).query(SubscriptionRequests::request).optional();
	}

	/** Once only, however often it is pressed at the same time. */
	boolean confirm(SubscriptionToken token) {
		return this.jdbc.sql("update subscription_request set confirmed = true where token_hash = ? and not confirmed")
			.param(token.hash())
			.update() == 1;
	}

	void forget(List<Address> addresses) {
		for (Address address : addresses) {
			if (address.medium() == Medium.EMAIL) {
				this.jdbc.sql("delete from subscription_request where identifier = ?")
					.param(address.identifier())
					.update();
			}
		}
	}

	void forgetOld() {
		this.jdbc.sql("delete from subscription_request where asked_at <= ?").param(before(VALID)).update();
	}

	private OffsetDateTime before(Duration ago) {
		return this.clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
	}

	private static Request request(ResultSet row, int number) throws SQLException {
		Set<Topic> topics = Arrays.stream(row.getString("topics").split(" ", -1))
			.map(Topic::new)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return new Request(new Address(Medium.EMAIL, row.getString("identifier")), topics,
				Locale.of(row.getString("language")), row.getString("words"), row.getBoolean("confirmed"));
	}

	/**
	 * What somebody asked for.
	 *
	 * @param address an e-mail address
	 * @param topics about what
	 * @param language they were asked in
	 * @param text the version of the words they agreed to
	 * @param confirmed whether they have confirmed
	 */
	record Request(Address address, Set<Topic> topics, Locale language, String text, boolean confirmed) {
	}

}
