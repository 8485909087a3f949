package org.dyzurka.resident;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import org.dyzurka.StandingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
@SpringBootTest(classes = SubscriptionsTests.Room.class, webEnvironment = WebEnvironment.NONE,
		properties = { "db-scheduler.polling-interval=24h", "spring.sql.init.mode=always",
				"spring.sql.init.schema-locations=classpath:db/migration/__root/*.sql,"
						+ "classpath:db/migration/resident/*.sql" })
class SubscriptionsTests {

	private static final Instant MORNING = Instant.parse("2025-08-20T08:00:00Z");

	private static final Locale POLISH = Locale.of("pl");

	private static final Locale UKRAINIAN = Locale.of("uk");

	private static final Topic FAMILIES = Topic.consultation(UUID.fromString("00000000-0000-4000-8000-000000000001"));

	private static final Topic PARKS = Topic.consultation(UUID.fromString("00000000-0000-4000-8000-000000000002"));

	private static final String WORDS = "newsletter-1";

	private static final Address ANNA = Address.email("anna@example.org");

	@Autowired
	private Subscriptions subscriptions;

	@Autowired
	private SubscriptionRequests requests;

	@Autowired
	private Residents residents;

	@Autowired
	private StandingClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void nobody() {
		for (String table : List.of("consent", "subscription_request", "opt_out", "resident_address", "resident")) {
			this.jdbc.sql("delete from " + table).update();
		}
		this.clock.set(MORNING);
	}

	@Test
	void aConsentIsKeptWithItsTimeItsWordsAndItsLanguage() {
		Address chat = Address.telegram(1);
		ResidentId resident = subscribed(chat, FAMILIES, UKRAINIAN);

		assertThat(this.subscriptions.of(resident))
			.containsExactly(new Consent(FAMILIES, chat, UKRAINIAN, WORDS, MORNING));
	}

	@Test
	void saidTwiceItIsTheFirstThatCounts() {
		Address chat = Address.telegram(1);
		subscribed(chat, FAMILIES, POLISH);
		this.clock.advance(Duration.ofDays(1));
		ResidentId resident = subscribed(chat, FAMILIES, UKRAINIAN);

		assertThat(this.subscriptions.of(resident))
			.containsExactly(new Consent(FAMILIES, chat, POLISH, WORDS, MORNING));
	}

	@Test
	void whatEndedIsKeptAsEvidenceAndNotUsed() {
		Address chat = Address.telegram(1);
		ResidentId resident = subscribed(chat, FAMILIES, POLISH);
		this.clock.advance(Duration.ofDays(1));

		assertThat(tx(() -> this.subscriptions.unsubscribe(chat, FAMILIES))).isTrue();
		assertThat(tx(() -> this.subscriptions.unsubscribe(chat, FAMILIES))).isFalse();
		assertThat(this.subscriptions.of(resident)).isEmpty();
		assertThat(evidence()).containsExactly("TOPIC 2025-08-21T08:00:00Z");

		subscribed(chat, FAMILIES, POLISH);
		run(() -> this.subscriptions.unsubscribe(chat, FAMILIES));
		assertThat(evidence()).as("each time it was given").hasSize(2);
	}

	@Test
	void stopEndsEverythingUntilTheyAskAnew() {
		Address chat = Address.telegram(1);
		ResidentId resident = subscribed(chat, Topic.ALL, POLISH);
		subscribed(chat, PARKS, POLISH);

		run(() -> this.residents.endAnnouncements(resident));
		assertThat(this.subscriptions.of(resident)).isEmpty();
		assertThat(announcementsEnded()).isOne();

		subscribed(chat, PARKS, POLISH);
		assertThat(announcementsEnded()).isZero();
		assertThat(addresses(PARKS, Medium.TELEGRAM)).containsExactly("1");
	}

	@Test
	void aNumberThatOptedOutIsWrittenToNoMore() {
		Address number = Address.sms("+48600100200");
		ResidentId resident = subscribed(number, Topic.ALL, POLISH);

		run(() -> this.residents.optOut(number, "STOP"));
		assertThat(this.subscriptions.of(resident)).isEmpty();
		assertThat(evidence()).singleElement().asString().startsWith("OPT_OUT");
		run(() -> this.residents.reachable(number));
		subscribed(number, Topic.ALL, POLISH);
		assertThat(addresses(Topic.ALL, Medium.SMS)).as("not before it opts in again").isEmpty();

		run(() -> this.residents.optIn(number));
		assertThat(addresses(Topic.ALL, Medium.SMS)).containsExactly("+48600100200");
	}

	@Test
	void subscribersAreThoseOfTheTopicAndOfEverythingEachAddressOnce() {
		subscribed(Address.telegram(3), PARKS, POLISH);
		subscribed(Address.telegram(3), Topic.ALL, POLISH);
		subscribed(Address.telegram(1), Topic.ALL, POLISH);
		subscribed(Address.telegram(2), FAMILIES, POLISH);
		subscribed(Address.telegram(5), PARKS, POLISH);
		subscribed(Address.telegram(4), PARKS, POLISH);
		subscribed(ANNA, PARKS, POLISH);
		run(() -> this.residents.unreachable(Address.telegram(5)));

		assertThat(addresses(PARKS, Medium.TELEGRAM)).containsExactly("1", "3", "4");
		assertThat(addresses(Topic.ALL, Medium.TELEGRAM)).containsExactly("1", "3");
		assertThat(addresses(PARKS, Medium.EMAIL)).containsExactly("anna@example.org");
		assertThat(this.subscriptions.subscribers(PARKS, Medium.TELEGRAM, "1", 1)).singleElement()
			.satisfies((consent) -> {
				assertThat(consent.address()).isEqualTo(Address.telegram(3));
				assertThat(consent.topic()).isEqualTo(PARKS);
			});
		assertThat(this.subscriptions.subscribers(PARKS, Medium.TELEGRAM, "4", 10)).isEmpty();
	}

	@Test
	void aSubscriberIsNotForgottenForTheirSilence() {
		subscribed(Address.telegram(1), Topic.ALL, POLISH);
		ResidentId silent = meet(Address.telegram(2)).id();

		assertThat(this.residents.silentSince(MORNING.plus(Duration.ofDays(1)), 10)).containsExactly(silent);

		run(() -> this.subscriptions.endAll(Address.telegram(1)));
		assertThat(this.residents.silentSince(MORNING.plus(Duration.ofDays(1)), 10)).hasSize(2);
	}

	@Test
	void erasureLeavesNoEvidence() {
		ResidentId resident = subscribed(ANNA, Topic.ALL, POLISH);
		SubscriptionToken token = tx(() -> this.subscriptions.unsubscribeToken(ANNA));
		run(() -> this.subscriptions.ask(ANNA, Set.of(PARKS), POLISH, WORDS));
		run(() -> this.subscriptions.endAll(resident));

		run(() -> this.residents.erase(resident));

		assertThat(evidence()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from subscription_request").query(Integer.class).single()).isZero();
		assertThat(this.subscriptions.ownerOf(token)).isEmpty();
	}

	@Test
	void whoConfirmsIsSubscribedAndOnlyThen() {
		SubscriptionToken token = asked(ANNA, Set.of(PARKS, FAMILIES));
		assertThat(this.residents.at(ANNA)).isEmpty();
		assertThat(this.subscriptions.asked(token)).containsExactlyInAnyOrder(PARKS, FAMILIES);

		this.clock.advance(Duration.ofDays(7).minusSeconds(1));
		assertThat(confirm(token)).isTrue();
		assertThat(confirm(token)).as("pressed twice").isTrue();

		Resident resident = this.residents.at(ANNA).orElseThrow();
		assertThat(resident.language()).isEqualTo(UKRAINIAN);
		assertThat(this.subscriptions.of(resident.id())).extracting(Consent::topic)
			.containsExactlyInAnyOrder(PARKS, FAMILIES);
		assertThat(this.subscriptions.of(resident.id())).extracting(Consent::since)
			.containsOnly(MORNING.plus(Duration.ofDays(7).minusSeconds(1)));
	}

	@Test
	void aUsedTokenDoesNotSubscribeAgainWhoEndedIt() {
		SubscriptionToken token = asked(ANNA, Set.of(PARKS));
		assertThat(confirm(token)).isTrue();
		run(() -> this.subscriptions.endAll(ANNA));

		assertThat(confirm(token)).isFalse();
		assertThat(addresses(PARKS, Medium.EMAIL)).isEmpty();
	}

	@Test
	void afterSevenDaysOrWithAGuessNothingIsConfirmed() {
		SubscriptionToken token = asked(ANNA, Set.of(PARKS));
		this.clock.advance(Duration.ofDays(7));

		assertThat(confirm(token)).isFalse();
		assertThat(confirm(new SubscriptionToken("AAAA"))).isFalse();
		assertThat(this.subscriptions.asked(token)).isEmpty();
		assertThat(this.residents.at(ANNA)).isEmpty();

		this.requests.forgetOld();
		assertThat(this.jdbc.sql("select count(*) from subscription_request").query(Integer.class).single()).isZero();
	}

	@Test
	void nobodyIsBotheredMoreThanThriceADay() {
		for (int mail = 0; mail < 3; mail++) {
			asked(ANNA, Set.of(PARKS));
		}
		assertThat(ask(ANNA, Set.of(PARKS))).isEqualTo(new Pending.TooOften());
		assertThat(ask(Address.email("jan@example.org"), Set.of(PARKS))).isInstanceOf(Pending.Asked.class);

		this.clock.advance(Duration.ofDays(1));
		assertThat(ask(ANNA, Set.of(PARKS))).isInstanceOf(Pending.Asked.class);
	}

	@Test
	void whoIsSubscribedAlreadyIsToldSo() {
		subscribed(ANNA, PARKS, POLISH);
		SubscriptionToken unsubscribe = tx(() -> this.subscriptions.unsubscribeToken(ANNA));

		assertThat(ask(ANNA, Set.of(PARKS))).isEqualTo(new Pending.Already(unsubscribe));
		assertThat(ask(ANNA, Set.of(PARKS, FAMILIES))).isInstanceOf(Pending.Asked.class);
		subscribed(ANNA, Topic.ALL, POLISH);
		assertThat(ask(ANNA, Set.of(FAMILIES))).isEqualTo(new Pending.Already(unsubscribe));
	}

	@Test
	void aTokenEndsTheSubscriptionsOfItsAddressForYears() {
		subscribed(ANNA, PARKS, POLISH);
		subscribed(ANNA, FAMILIES, POLISH);
		subscribed(Address.email("jan@example.org"), PARKS, POLISH);
		SubscriptionToken token = tx(() -> this.subscriptions.unsubscribeToken(ANNA));
		this.clock.advance(Duration.ofDays(1000));

		assertThat(this.subscriptions.ofToken(token)).containsExactly(PARKS, FAMILIES);
		assertThat(this.subscriptions.ownerOf(token)).map(Resident::address).contains(ANNA);
		assertThat(tx(() -> this.subscriptions.unsubscribeToken(ANNA))).isEqualTo(token);
		assertThat(token.value()).hasSizeGreaterThan(40);
		assertThat(token.toString()).doesNotContain(token.value());
		assertThat(this.subscriptions.ofToken(new SubscriptionToken(token.value() + "A"))).isEmpty();
		assertThat(stored(token)).as("only its hash").isZero();
	}

	@Test
	void emailAddressesAreReadAsTheyAreTyped() {
		assertThat(Address.email("  Anna.Nowak+bip@Example.ORG ").identifier()).isEqualTo("Anna.Nowak+bip@example.org");
		assertThat(Address.email("anna@kraków.pl").identifier()).isEqualTo("anna@xn--krakw-3ta.pl");
		for (String none : List.of("", "anna", "@example.org", "anna@", "anna@localhost", "anna@exa mple.org",
				"anna@example.org\r\nBcc: b@example.org", "a@b@example.org", "anna@example..org", "anna@[127.0.0.1]",
				"\"a b\"@example.org", ".anna@example.org", "Anna <anna@example.org>", "anna@example.org,b@example.org",
				"ania@" + "x".repeat(300) + ".pl")) {
			assertThat(Address.typedEmail(none)).as(none).isEmpty();
		}
	}

	private ResidentId subscribed(Address address, Topic topic, Locale language) {
		return tx(() -> {
			ResidentId resident = this.residents.meet(address).id();
			this.subscriptions.subscribe(resident, address, topic, language, WORDS);
			return resident;
		});
	}

	private Resident meet(Address address) {
		return tx(() -> this.residents.meet(address));
	}

	private Pending ask(Address address, Set<Topic> topics) {
		return tx(() -> this.subscriptions.ask(address, topics, UKRAINIAN, WORDS));
	}

	private SubscriptionToken asked(Address address, Set<Topic> topics) {
		return ((Pending.Asked) ask(address, topics)).token();
	}

	private boolean confirm(SubscriptionToken token) {
		return tx(() -> this.subscriptions.confirm(token));
	}

	private List<String> addresses(Topic topic, Medium medium) {
		return this.subscriptions.subscribers(topic, medium, null, 100)
			.stream()
			.map((consent) -> consent.address().identifier())
			.toList();
	}

	private List<String> evidence() {
		return new ArrayList<>(this.jdbc.sql("select ending, until from consent where live is null order by id")
			.query((row, number) -> row.getString("ending") + " "
					+ row.getObject("until", OffsetDateTime.class).toInstant())
			.list());
	}

	private int announcementsEnded() {
		return this.jdbc.sql("select count(*) from resident where announcements_ended_at is not null")
			.query(Integer.class)
			.single();
	}

	private int stored(SubscriptionToken token) {
		return this.jdbc.sql("select count(*) from resident_address where token_hash = ?")
			.param(token.value())
			.query(Integer.class)
			.single();
	}

	private <T> T tx(Supplier<T> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	private void run(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	/** This room alone. */
	@ImportAutoConfiguration({ AopAutoConfiguration.class, DataSourceAutoConfiguration.class,
			DataSourceInitializationAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
			DbSchedulerAutoConfiguration.class })
	@ComponentScan(basePackageClasses = Residents.class)
	static class Room {

		@Bean
		StandingClock clock() {
			return new StandingClock(MORNING);
		}

		@Bean
		com.github.kagkarlsson.scheduler.Clock timerClock(StandingClock clock) {
			return clock::instant;
		}

	}

}
