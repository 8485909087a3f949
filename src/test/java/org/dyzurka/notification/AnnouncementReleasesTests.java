package org.dyzurka.notification;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.awaitility.Awaitility;
import org.dyzurka.StandingClock;
import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.AnnouncementPlan;
import org.dyzurka.consultation.AnnouncementPlanned;
import org.dyzurka.consultation.AnnouncementState;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Publication;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.PublicationEntry;
import org.dyzurka.consultation.Publications;
import org.dyzurka.consultation.Slug;
import org.dyzurka.consultation.PlanVersion;
import org.dyzurka.messaging.BroadcastId;
import org.dyzurka.messaging.Letter;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.dyzurka.resident.Subscriptions;
import org.dyzurka.resident.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
@SpringBootTest(properties = "dyzurka.import=src/main/resources/samples/krakow-2025/krakow-2025.yaml")
@Import(AnnouncingWorld.class)
class AnnouncementReleasesTests {

	@Autowired
	private PlanVersion plan;

	@Autowired
	private AnnouncementReleases releases;

	@Autowired
	private AnnouncementBroadcasts broadcasts;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private Announcements announcements;

	@Autowired
	private Publications publications;

	@Autowired
	private Consultations consultations;

	@Autowired
	private Residents residents;

	@Autowired
	private Subscriptions subscriptions;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StandingClock clock;

	@Autowired
	private AnnouncingWorld.Channel telegramPlayed;

	@Autowired
	private AnnouncingWorld.Channel smsPlayed;

	@Autowired
	private AnnouncingWorld.Channel emailPlayed;

	/** As it was when the consultation had just been loaded. */
	@BeforeEach
	void beginAnew() {
		this.clock.set(AnnouncingWorld.BEFORE);
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("select id from resident")
				.query((row, number) -> new ResidentId(row.getObject("id", UUID.class)))
				.list()
				.forEach(this.residents::erase);
			this.jdbc.sql("delete from announcement where file_content is null").update();
			this.jdbc.sql("delete from publication").update();
			this.jdbc.sql("delete from announcement_broadcast").update();
			this.jdbc.sql(
					"delete from scheduled_tasks where task_name in ('announcement-release', 'announcement-broadcast')")
				.update();
			this.plan.changing();
			this.jdbc.sql("update duty set withdrawn = false").update();
			this.jdbc.sql("update meeting set withdrawn = false").update();
			this.jdbc.sql("""
					update announcement set state = 'PLANNED', by_office = false, published_at = null,
						content = file_content
					""").update();
			this.announcements.of(consultation().id())
				.forEach((announcement) -> this.events.publishEvent(new AnnouncementPlanned(announcement.id())));
		});
		List.of(this.telegramPlayed, this.smsPlayed, this.emailPlayed).forEach((channel) -> channel.taken().clear());
	}

	@Test
	void theCampaignRunsByItsTimersAndEndsWithAFullRegister() {
		subscribe(Address.telegram(1), "pl", Topic.ALL);
		subscribe(Address.telegram(2), "uk", Topic.consultation(consultation().id().value()));
		subscribe(Address.sms("+48600100200"), "pl", Topic.ALL);
		subscribe(new Address(Medium.EMAIL, "ewa@example.org"), "en", Topic.ALL);
		for (String key : List.of("a1", "a2", "a3", "a4", "a5")) {
			this.clock.set(announcement(key).plan().due().minusSeconds(1));
			assertThat(this.releases.releaseWhenDue(announcement(key).id())).as("not before its time")
				.contains(announcement(key).plan().due());
			this.clock.set(announcement(key).plan().due());
			await(() -> announcement(key).state() == AnnouncementState.PUBLISHED);
			byHand(announcement(key));
		}
		await(() -> register().stream()
			.filter((entry) -> entry.section().equals("subskrypcja"))
			.allMatch((entry) -> entry.reached() != null));

		assertThat(register()).extracting(AnnouncementReleasesTests::line)
			.containsExactlyInAnyOrder("08-14 NEWS aktualności", "08-18 FACEBOOK Konsultacje",
					"08-18 INSTAGRAM Konsultacje", "08-18 LINKEDIN Konsultacje", "08-25 NEWS aktualności",
					"08-25 CURRENT aktualne konsultacje społeczne", "08-25 NEWSLETTER subskrypcja 1",
					"08-25 TELEGRAM subskrypcja 2", "08-25 TELEGRAM kanał publiczny", "08-25 SMS subskrypcja 1",
					"08-25 FACEBOOK Konsultacje", "08-25 INSTAGRAM Konsultacje", "08-25 LINKEDIN Konsultacje",
					"08-25 BIP Konsultacje", "08-28 NEWS aktualności", "08-28 TELEGRAM subskrypcja 2",
					"08-28 TELEGRAM kanał publiczny", "08-28 SMS subskrypcja 1", "08-28 FACEBOOK Konsultacje",
					"08-28 INSTAGRAM Konsultacje", "08-28 LINKEDIN Konsultacje", "09-03 NEWS aktualności",
					"09-03 TELEGRAM subskrypcja 2", "09-03 TELEGRAM kanał publiczny", "09-03 SMS subskrypcja 1");
		assertThat(register().stream().filter((entry) -> "a3".equals(entry.announcement()))).allSatisfy((entry) -> {
			assertThat(entry.files()).hasSize(4).contains("Formularz konsultacyjny");
			assertThat(entry.told()).hasSize(5);
		});
		assertThat(texts(this.telegramPlayed, Address.telegram(1))).hasSize(3);
		assertThat(texts(this.telegramPlayed, Address.telegram(2))).hasSize(3)
			.allSatisfy((text) -> assertThat(text).contains("громадськ"));
		assertThat(texts(this.telegramPlayed, AnnouncingWorld.EVERYBODY)).hasSize(3);
		assertThat(texts(this.smsPlayed, Address.sms("+48600100200"))).hasSize(3);
		assertThat(this.emailPlayed.taken()).singleElement().satisfies((message) -> {
			assertThat(message.prompt().letter()).extracting(Letter::unsubscribe).isNotNull();
			assertThat(message.prompt().text()).contains("The public consultation");
		});
	}

	@Test
	void whatIsPublishedAtTheSameTimeTwiceGoesOutOnce() throws Exception {
		for (int chat = 1; chat <= 20; chat++) {
			subscribe(Address.telegram(chat), "pl", Topic.ALL);
		}
		Announcement planned = announcement("a5");
		List<Callable<ReleaseResult>> attempts = new ArrayList<>();
		for (int attempt = 0; attempt < 4; attempt++) {
			attempts.add(() -> this.releases.release(planned.id()));
		}
		int released = 0;
		try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<ReleaseResult> result : nodes.invokeAll(attempts)) {
				released += (result.get() instanceof ReleaseResult.Released) ? 1 : 0;
			}
		}

		assertThat(released).isEqualTo(1);
		await(() -> this.telegramPlayed.taken().size() >= 21);
		assertThat(this.telegramPlayed.taken()).extracting(Outgoing::to).doesNotHaveDuplicates().hasSize(21);
	}

	@Test
	void whoeverGoesOnAfterACrashLeavesNobodyOutAndWritesToNobodyTwice() {
		Set<Address> all = new HashSet<>();
		for (int chat = 1; chat <= 450; chat++) {
			all.add(Address.telegram(1_000 + chat));
		}
		this.transaction
			.executeWithoutResult((status) -> all.forEach((address) -> subscribe(address, "pl", Topic.ALL)));
		this.jdbc.sql("delete from scheduled_tasks where task_name = 'announcement-broadcast'").update();
		BroadcastId id = this.transaction.execute((status) -> {
			this.releases.release(announcement("a5").id());
			this.jdbc.sql("delete from scheduled_tasks where task_name = 'announcement-broadcast'").update();
			return new BroadcastId(this.jdbc.sql("select id from announcement_broadcast where channel = 'TELEGRAM'")
				.query(UUID.class)
				.single());
		});
		assertThat(id).isNotNull();
		this.transaction.execute((status) -> this.broadcasts.addPortion(id));
		this.transaction.executeWithoutResult((status) -> {
			this.broadcasts.addPortion(id);
			// Killed before the commit
			status.setRollbackOnly();
		});
		// The place that was reached is forgotten with the resident it names
		this.jdbc.sql("update announcement_broadcast set reached = null").update();

		boolean more = true;
		while (more) {
			more = Boolean.TRUE.equals(this.transaction.execute((status) -> this.broadcasts.addPortion(id)));
		}

		await(() -> this.telegramPlayed.taken().size() >= all.size() + 1);
		List<Address> written = this.telegramPlayed.taken().stream().map(Outgoing::to).toList();
		assertThat(written).doesNotHaveDuplicates().containsAll(all).hasSize(all.size() + 1);
	}

	@Test
	void aReleaseThatFailsLeavesNothingBehind() {
		this.transaction.executeWithoutResult((status) -> {
			this.releases.release(announcement("a3").id());
			status.setRollbackOnly();
		});

		assertThat(announcement("a3").state()).isEqualTo(AnnouncementState.PLANNED);
		assertThat(register()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from announcement_broadcast").query(Integer.class).single()).isZero();
	}

	@Test
	void anIncompleteOneIsHeldBackAndLookedAtAgain() {
		this.transaction.executeWithoutResult((status) -> {
			this.plan.changing();
			this.jdbc.sql("update duty set withdrawn = true").update();
			this.jdbc.sql("update meeting set withdrawn = true").update();
		});
		Announcement planned = announcement("a1");
		this.clock.set(planned.plan().due());

		assertThat(this.releases.releaseWhenDue(planned.id())).contains(planned.plan().due().plus(Duration.ofHours(1)));
		assertThat(this.releases.release(planned.id()))
			.isEqualTo(new ReleaseResult.Incomplete(List.of(AnnouncementGap.SCHEDULE)));
		assertThat(register()).isEmpty();
	}

	@Test
	void aWithdrawnOneDoesNotGoOut() {
		this.announcements.withdraw(announcement("a1").id());
		this.clock.set(announcement("a1").plan().due());

		assertThat(this.releases.releaseWhenDue(announcement("a1").id())).isEmpty();
		assertThat(this.releases.release(announcement("a1").id())).isEqualTo(new ReleaseResult.NotPlanned());
		assertThat(register()).isEmpty();
	}

	@Test
	void oneMovedByTheOfficeGoesOutAtItsNewTime() {
		Announcement before = announcement("a2");
		AnnouncementPlan plan = before.plan();
		this.announcements.amend(before.id(), new AnnouncementPlan(plan.kind(), LocalDateTime.parse("2025-08-11T09:00"),
				List.of(PublicationChannel.NEWS), plan.title(), plan.tells(), plan.about(), false, null));
		this.clock.set(Instant.parse("2025-08-11T07:00:00Z"));

		await(() -> announcement("a2").state() == AnnouncementState.PUBLISHED);

		assertThat(register()).extracting(AnnouncementReleasesTests::line).containsExactly("08-11 NEWS aktualności");
	}

	@Test
	void oneWrittenByTheOfficeForNowGoesOutAtOnce() {
		Announcement added = this.announcements.add(consultation().id(),
				new AnnouncementPlan(AnnouncementKind.CHANGE, LocalDateTime.parse("2025-08-10T12:00"),
						List.of(PublicationChannel.NEWS), LocalText.polish("Zmiana"), List.of(), List.of(), false,
						LocalText.polish("Nowa sala.")));

		await(() -> this.announcements.find(added.id()).orElseThrow().state() == AnnouncementState.PUBLISHED);
	}

	@Test
	void whatTheOfficeDidByHandIsEnteredOnceAndOnlyOnceItIsPublished() {
		Announcement planned = announcement("a2");
		assertThat(confirm(planned)).as("before its time").isFalse();
		this.releases.release(planned.id());
		assertThat(states("a2")).containsOnly(ChannelStanding.State.BY_HAND);

		assertThat(confirm(announcement("a2"))).isTrue();
		assertThat(confirm(announcement("a2"))).isFalse();

		assertThat(states("a2")).containsExactly(ChannelStanding.State.DONE, ChannelStanding.State.BY_HAND,
				ChannelStanding.State.BY_HAND);
		PublicationEntry entry = register().getFirst();
		assertThat(entry.byHand()).isTrue();
		assertThat(entry.author()).isEqualTo("admin");
		assertThat(entry.reached()).isNull();
	}

	/** Lets time pass meanwhile: timers and sweeps go by it. */
	private void await(Callable<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
			this.clock.advance(Duration.ofSeconds(1));
			this.scheduler.triggerCheckForDueExecutions();
			return condition.call();
		});
	}

	private boolean confirm(Announcement announcement) {
		return this.releases.publishedByHand(announcement.id(), PublicationChannel.FACEBOOK, "Konsultacje",
				this.clock.instant(), URI.create("https://facebook.example.org/1"), null, "admin");
	}

	private void byHand(Announcement announcement) {
		for (PublicationChannel channel : announcement.plan().channels()) {
			if (channel.way() == PublicationChannel.Way.HAND) {
				this.releases.publishedByHand(announcement.id(), channel, "Konsultacje", this.clock.instant(), null,
						null, "admin");
			}
		}
	}

	private List<ChannelStanding.State> states(String key) {
		return this.releases.standing(announcement(key)).stream().map(ChannelStanding::state).toList();
	}

	private Announcement announcement(String key) {
		return this.announcements.find(consultation().id(), key).orElseThrow();
	}

	private Consultation consultation() {
		return this.consultations.find(new Slug("krakow-rodziny-2025")).orElseThrow();
	}

	private List<PublicationEntry> register() {
		return this.publications.of(consultation().id()).stream().map(Publication::entry).toList();
	}

	private static String line(PublicationEntry entry) {
		LocalDate day = LocalDate.ofInstant(entry.time(), Poland.ZONE);
		String line = day.toString().substring(5) + " " + entry.channel() + " " + entry.section();
		return (entry.reached() != null) ? line + " " + entry.reached() : line;
	}

	private static List<String> texts(AnnouncingWorld.Channel channel, Address address) {
		return channel.taken()
			.stream()
			.filter((message) -> message.to().equals(address))
			.map((message) -> message.prompt().text())
			.toList();
	}

	private void subscribe(Address address, String language, Topic topic) {
		this.transaction.executeWithoutResult((status) -> {
			ResidentId resident = this.residents.meet(address).id();
			this.subscriptions.subscribe(resident, address, topic, Locale.of(language), "próba 1");
		});
	}

}
