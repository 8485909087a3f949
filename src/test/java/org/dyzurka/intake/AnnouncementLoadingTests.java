package org.dyzurka.intake;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.dyzurka.consultation.AmendResult;
import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.AnnouncementPlan;
import org.dyzurka.consultation.AnnouncementState;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Publication;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.PublicationEntry;
import org.dyzurka.consultation.Publications;
import org.dyzurka.consultation.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@IntakeTest
class AnnouncementLoadingTests {

	private static final String SOON = "publish: 2026-03-20T10:00";

	@Autowired
	private Office office;

	@Autowired
	private Announcements announcements;

	@Autowired
	private Publications publications;

	@Autowired
	private TransactionTemplate transactions;

	@TempDir
	private Path folder;

	@BeforeEach
	void beginAnew() {
		this.office.beginAnew();
	}

	@Test
	void whatIsAheadIsPlannedWithAllThatTheFileSays() {
		load(SOON);

		Announcement loaded = only();
		assertThat(loaded.state()).isEqualTo(AnnouncementState.PLANNED);
		assertThat(loaded.byOffice()).isFalse();
		assertThat(loaded.plan()).isEqualTo(new AnnouncementPlan(AnnouncementKind.START,
				LocalDateTime.parse("2026-03-20T10:00"), List.of(PublicationChannel.NEWS), LocalText.polish("Start"),
				List.of(Told.PURPOSE), List.of("d1", "m1"), true, null));
	}

	@Test
	void whatIsOlderThanADayCountsAsPublishedThen() {
		load("publish: 2026-03-09T13:01");
		assertThat(only().state()).as("a little less than a day").isEqualTo(AnnouncementState.PLANNED);
		this.office.beginAnew();

		load("publish: 2026-03-09T13:00");

		assertThat(only().state()).isEqualTo(AnnouncementState.PUBLISHED);
		assertThat(only().publishedAt()).isEqualTo("2026-03-09T12:00:00Z");
	}

	@Test
	void aChangedFileChangesWhatTheOfficeLeftAlone() {
		load(SOON);

		load("publish: 2026-03-21T10:00");

		assertThat(only().plan().publish()).isEqualTo("2026-03-21T10:00");
		load(SOON.replace("publish", "text: Zapraszamy, publish"));
		assertThat(only().plan().text()).isEqualTo(LocalText.polish("Zapraszamy"));
	}

	@Test
	void whatTheFileDropsIsDroppedUnlessTheOfficeHadAHandInIt() {
		load(SOON);
		Announcement made = this.announcements.add(this.office.consultation().id(), plan("2026-03-25T10:00"));
		String none = Text.GOOD.substring(0, Text.GOOD.indexOf("announcements:"));

		this.office.load(this.folder, none);

		assertThat(only()).isEqualTo(made);
	}

	@Test
	void whatTheOfficeChangedStaysWhateverTheFileSays() {
		load(SOON);
		AmendResult amended = this.announcements.amend(only().id(), plan("2026-03-22T10:00"));
		assertThat(amended).isInstanceOf(AmendResult.Amended.class);

		load(SOON);
		load("publish: 2026-03-23T10:00");

		assertThat(only().plan()).isEqualTo(plan("2026-03-22T10:00"));
		assertThat(only().byOffice()).isTrue();
	}

	@Test
	void whatTheOfficeWithdrewStaysWithdrawnUntilTheOfficePlansItAgain() {
		load(SOON);
		assertThat(this.announcements.withdraw(only().id())).isTrue();
		assertThat(this.announcements.withdraw(only().id())).isFalse();

		load(SOON);
		load("publish: 2026-03-23T10:00");
		assertThat(only().state()).isEqualTo(AnnouncementState.WITHDRAWN);
		assertThat(publish(only())).isNull();

		this.announcements.amend(only().id(), plan("2026-03-24T10:00"));
		assertThat(only().state()).isEqualTo(AnnouncementState.PLANNED);
	}

	@Test
	void whatIsPublishedIsPublishedOnceAndStays() {
		load(SOON);
		this.office.clock().advance(Duration.ofDays(11));

		assertThat(publish(only())).isNotNull();
		assertThat(publish(only())).isNull();

		assertThat(only().publishedAt()).isEqualTo("2026-03-21T12:00:00.500Z");
		assertThat(this.announcements.amend(only().id(), plan("2026-04-22T10:00")))
			.isEqualTo(new AmendResult.AlreadyPublished());
		load("publish: 2026-04-23T10:00");
		assertThat(only().plan().publish()).isEqualTo("2026-03-20T10:00");
		assertThat(this.announcements.published(5)).containsExactly(only());
	}

	@Test
	void theRegisterTakesAnEntryOnceAndLearnsLaterWhatIsCounted() {
		load(SOON);
		PublicationEntry entry = entry("aktualności", "a1");
		assertThat(this.publications.enter(entry)).isTrue();
		assertThat(this.publications.enter(entry)).isFalse();
		assertThat(this.publications.enter(entry("inny dział", "a1"))).isTrue();
		assertThat(this.publications.enter(entry("ręcznie", null))).isTrue();
		assertThat(this.publications.enter(entry("ręcznie", null))).as("two of the same by hand").isTrue();

		Publication first = this.publications.of(this.office.consultation().id()).getFirst();
		assertThat(first.entry()).isEqualTo(entry);
		assertThat(this.publications.complete(first.id(), URI.create("https://example.org/1"), 12)).isTrue();
		this.publications.counted(entry.consultation(), "a1", PublicationChannel.NEWS, "inny dział", 7);

		assertThat(this.publications.find(first.id()).orElseThrow().entry().reached()).isEqualTo(12);
		assertThat(this.publications.of(entry.consultation())).extracting((each) -> each.entry().reached())
			.containsExactly(12, 7, null, null);
	}

	@Test
	void theRegisterStaysWhenTheFileChanges() {
		load(SOON);
		this.publications.enter(entry("aktualności", "a1"));

		this.office.load(this.folder, Text.GOOD.substring(0, Text.GOOD.indexOf("announcements:")));

		assertThat(this.publications.of(this.office.consultation().id())).hasSize(1);
	}

	private PublicationEntry entry(String section, @Nullable String announcement) {
		return new PublicationEntry(this.office.consultation().id(), PublicationChannel.NEWS, section,
				Instant.parse("2026-03-20T09:00:00Z"), AnnouncementKind.START, "Start", List.of(Told.PURPOSE),
				List.of("Formularz"), null, "Miasto", null, announcement == null, announcement);
	}

	private static AnnouncementPlan plan(String publish) {
		return new AnnouncementPlan(AnnouncementKind.REMINDER, LocalDateTime.parse(publish),
				List.of(PublicationChannel.NEWS, PublicationChannel.BIP), LocalText.polish("Inny tytuł"), List.of(),
				List.of(), false, LocalText.polish("Własny tekst"));
	}

	private void load(String publish) {
		this.office.load(this.folder, Text.with("publish: 2026-02-20T10:00", publish));
	}

	private Announcement only() {
		List<Announcement> all = this.announcements.of(this.office.consultation().id());
		assertThat(all).hasSize(1);
		return all.getFirst();
	}

	private @Nullable Announcement publish(Announcement announcement) {
		return this.transactions.execute((status) -> this.announcements.publish(announcement.id()).orElse(null));
	}

}
