package org.dyzurka.resident;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.resident.SubscriptionRequests.Request;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants to be informed about what. A consent is given once per address and topic, and
 * ends by itself with nothing but the resident's word; one that ended stays known as
 * evidence, unused, until the resident is forgotten. Every method that changes something
 * joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Subscriptions {

	/** An address that somebody else enters is bothered no more often than this a day. */
	private static final int MAILS_A_DAY = 3;

	private final JdbcClient jdbc;

	private final Consents consents;

	private final SubscriptionRequests requests;

	private final UnsubscribeKey key;

	private final Residents residents;

	private final Clock clock;

	Subscriptions(JdbcClient jdbc, Consents consents, SubscriptionRequests requests, UnsubscribeKey key,
			Residents residents, Clock clock) {
		this.jdbc = jdbc;
		this.consents = consents;
		this.requests = requests;
		this.key = key;
		this.residents = residents;
		this.clock = clock;
	}

	/**
	 * A resident wants to be informed. Said again it changes nothing; said after they had
	 * ended all announcements, it is the later word that counts.
	 * @param resident who
	 * @param address where, one of theirs
	 * @param topic about what
	 * @param language they are written to in
	 * @param text the version of the words they agreed to, at most 100 characters
	 */
	public void subscribe(ResidentId resident, Address address, Topic topic, Locale language, String text) {
		this.consents.add(resident, new Consent(topic, address, language, text, this.clock.instant()));
		this.jdbc.sql("update resident_address set token_hash = ? where medium = ? and identifier = ?")
			.params(this.key.tokenOf(address).hash(), address.medium().name(), address.identifier())
			.update();
	}

	/**
	 * An address no longer wants to be informed of one topic.
	 * @return false if it was not subscribed to it
	 */
	public boolean unsubscribe(Address address, Topic topic) {
		return this.consents.end(address, topic);
	}

	/**
	 * A resident wants to be informed of nothing any more, at none of their addresses.
	 */
	public void endAll(ResidentId resident) {
		this.consents.endAll(resident);
	}

	/**
	 * An address wants to be informed of nothing any more.
	 */
	public void endAll(Address address) {
		this.consents.endAll(address, Ending.ADDRESS);
	}

	/**
	 * What a resident wants to be informed of now, in the order they said so.
	 */
	@Transactional(readOnly = true)
	public List<Consent> of(ResidentId resident) {
		return this.consents.of(resident);
	}

	/**
	 * Those who subscribed to a topic or to everything and can be reached, each address
	 * once, ordered by identifier.
	 * @param topic about what
	 * @param medium on which
	 * @param afterIdentifier the last one of the portion before, or null at the beginning
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<Consent> subscribers(Topic topic, Medium medium, @Nullable String afterIdentifier, int limit) {
		return this.consents.subscribers(topic, medium, afterIdentifier, limit);
	}

	/**
	 * Somebody entered an e-mail address to be subscribed. Nothing is subscribed to until
	 * whoever reads its mail confirms.
	 * @param email where
	 * @param topics about what, at least one
	 * @param language they were asked in
	 * @param text the version of the words they agreed to, at most 100 characters
	 * @return what to write to the address
	 */
	public Pending ask(Address email, Set<Topic> topics, Locale language, String text) {
		if (email.medium() != Medium.EMAIL || topics.isEmpty()) {
			throw new IllegalArgumentException("Asked is an e-mail address, about something");
		}
		if (this.requests.askedToday(email) >= MAILS_A_DAY) {
			return new Pending.TooOften();
		}
		SubscriptionToken token = SubscriptionToken.random();
		this.requests.add(token, new Request(email, Set.copyOf(topics), language, text, false));
		return covered(email, topics) ? new Pending.Already(this.key.tokenOf(email)) : new Pending.Asked(token);
	}

	/**
	 * What a token would subscribe to, or none if it is unknown or older than seven days.
	 */
	@Transactional(readOnly = true)
	public List<Topic> asked(SubscriptionToken token) {
		return this.requests.find(token).map((request) -> List.copyOf(request.topics())).orElse(List.of());
	}

	/**
	 * Whoever reads the mail confirms. From then on the address belongs to a resident and
	 * is subscribed. Confirmed again it changes nothing.
	 * @return false if the token is unknown or older than seven days, or was used and the
	 * subscription has ended since
	 */
	public boolean confirm(SubscriptionToken token) {
		Optional<Request> found = this.requests.find(token);
		if (found.isEmpty()) {
			return false;
		}
		Request request = found.get();
		if (!this.requests.confirm(token)) {
			return covered(request.address(), request.topics());
		}
		Resident resident = this.residents.meet(request.address());
		if (resident.language() == null) {
			this.residents.speaks(resident.id(), request.language());
		}
		this.residents.optIn(request.address());
		for (Topic topic : request.topics()) {
			subscribe(resident.id(), request.address(), topic, request.language(), request.text());
		}
		return true;
	}

	/**
	 * The token by which whoever reads the mail of an address ends what it subscribed to,
	 * without logging in. The same for years.
	 */
	@Transactional
	public SubscriptionToken unsubscribeToken(Address address) {
		return this.key.tokenOf(address);
	}

	/**
	 * Whose token for ending subscriptions this is, or empty if there is no such address,
	 * or it was forgotten.
	 */
	@Transactional(readOnly = true)
	public Optional<Resident> ownerOf(SubscriptionToken token) {
		return this.jdbc.sql("select medium, identifier from resident_address where token_hash = ?")
			.param(token.hash())
			.query((row, number) -> new Address(Medium.valueOf(row.getString("medium")), row.getString("identifier")))
			.optional()
			.flatMap(this.residents::at);
	}

	/**
	 * What a token for ending subscriptions would end, in the order it was subscribed to.
	 */
	@Transactional(readOnly = true)
	public List<Topic> ofToken(SubscriptionToken token) {
		return ownerOf(token).map((resident) -> topics(resident.address())).orElse(List.of());
	}

	private boolean covered(Address address, Set<Topic> topics) {
		List<Topic> present = topics(address);
		return present.contains(Topic.ALL) || present.containsAll(topics);
	}

	private List<Topic> topics(Address address) {
		return this.consents.of(address).stream().map(Consent::topic).toList();
	}

}
