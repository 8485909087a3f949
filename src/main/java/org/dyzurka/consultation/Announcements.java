package org.dyzurka.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is announced, of all consultations: planned in consultation files and by the
 * office. What the office wrote or changed stays as it left it, whatever a file says.
 */
@Component
@Transactional
public class Announcements {

	/** What is older when it is loaded was published by other means. */
	private static final Duration OLD = Duration.ofHours(24);

	/** Cannot stand in a file, where a key has no dot. */
	private static final String OFFICE_KEY = "office.";

	private final AnnouncementRows rows;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Announcements(AnnouncementRows rows, Clock clock, ApplicationEventPublisher events) {
		this.rows = rows;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Brings the announcements of a consultation into line with its file: what is new is
	 * planned, or counts as published if its time passed more than 24 hours ago; what the
	 * file changed or dropped is changed or dropped, unless the office had a hand in it
	 * or it is no longer planned.
	 * @param plans by key
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void plan(ConsultationId consultation, Map<String, AnnouncementPlan> plans) {
		Map<String, Announcement> before = new HashMap<>();
		this.rows.of(consultation).forEach((announcement) -> before.put(announcement.key(), announcement));
		plans.forEach((key, plan) -> {
			Announcement known = before.remove(key);
			if (known == null) {
				load(consultation, key, plan);
			}
			else if (!this.rows.saidByFile(known.id()).filter(plan::equals).isPresent()) {
				follow(known, plan);
			}
		});
		for (Announcement dropped : before.values()) {
			if (isLeftToFile(dropped)) {
				this.rows.delete(dropped.id());
			}
		}
	}

	/**
	 * Plans an announcement of the office's.
	 */
	public Announcement add(ConsultationId consultation, AnnouncementPlan plan) {
		String key = OFFICE_KEY + UUID.randomUUID().toString().substring(0, 8);
		return insert(consultation, key, plan, AnnouncementState.PLANNED, null);
	}

	/**
	 * The office changes one that is not published; one that was withdrawn before its
	 * time is planned again.
	 */
	public AmendResult amend(AnnouncementId id, AnnouncementPlan plan) {
		Optional<Announcement> known = this.rows.lock(id);
		if (known.isEmpty()) {
			return new AmendResult.Unknown();
		}
		if (known.get().publishedAt() != null) {
			return new AmendResult.AlreadyPublished();
		}
		return new AmendResult.Amended(change(known.get(), plan, true));
	}

	/**
	 * The office takes one back: it is not published, or no longer shown. What was sent
	 * cannot be taken back, and the register keeps what was published.
	 * @return false if there is none, or it was withdrawn already
	 */
	public boolean withdraw(AnnouncementId id) {
		Optional<Announcement> known = this.rows.lock(id);
		if (known.isEmpty() || known.get().state() == AnnouncementState.WITHDRAWN) {
			return false;
		}
		Announcement before = known.get();
		this.rows.update(new Announcement(id, before.consultation(), before.key(), before.plan(),
				AnnouncementState.WITHDRAWN, true, before.publishedAt()));
		return true;
	}

	/**
	 * From now on one is published; whoever else wants to publish it waits until the
	 * caller's transaction ends, and then finds it done.
	 * @return as it stands now, or empty if it was not planned
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Announcement> publish(AnnouncementId id) {
		Optional<Announcement> planned = this.rows.lock(id)
			.filter((announcement) -> announcement.state() == AnnouncementState.PLANNED);
		return planned.map((before) -> {
			Announcement published = new Announcement(id, before.consultation(), before.key(), before.plan(),
					AnnouncementState.PUBLISHED, before.byOffice(), this.clock.instant());
			this.rows.update(published);
			return published;
		});
	}

	/**
	 * One by its id.
	 */
	@Transactional(readOnly = true)
	public Optional<Announcement> find(AnnouncementId id) {
		return this.rows.find(id);
	}

	/**
	 * One by its key.
	 */
	@Transactional(readOnly = true)
	public Optional<Announcement> find(ConsultationId consultation, String key) {
		return this.rows.find(consultation, key);
	}

	/**
	 * Those of a consultation, in whatever state, by the time they are planned for.
	 */
	@Transactional(readOnly = true)
	public List<Announcement> of(ConsultationId consultation) {
		return this.rows.of(consultation);
	}

	/**
	 * Those published, the newest first.
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<Announcement> published(int limit) {
		return this.rows.published(limit);
	}

	private void load(ConsultationId consultation, String key, AnnouncementPlan plan) {
		Instant due = plan.due();
		if (!due.isBefore(this.clock.instant().minus(OLD))) {
			insert(consultation, key, plan, AnnouncementState.PLANNED, null);
			return;
		}
		Announcement old = insert(consultation, key, plan, AnnouncementState.PUBLISHED, due);
		this.events.publishEvent(new OldAnnouncementLoaded(old.id()));
	}

	private Announcement insert(ConsultationId consultation, String key, AnnouncementPlan plan, AnnouncementState state,
			@Nullable Instant publishedAt) {
		boolean byOffice = key.startsWith(OFFICE_KEY);
		Announcement made = new Announcement(AnnouncementId.random(), consultation, key, plan, state, byOffice,
				publishedAt);
		this.rows.insert(made, !byOffice);
		if (state == AnnouncementState.PLANNED) {
			this.events.publishEvent(new AnnouncementPlanned(made.id()));
		}
		return made;
	}

	private void follow(Announcement known, AnnouncementPlan plan) {
		this.rows.fileSays(known.id(), plan);
		if (isLeftToFile(known)) {
			change(known, plan, false);
		}
	}

	private Announcement change(Announcement before, AnnouncementPlan plan, boolean byOffice) {
		Announcement changed = new Announcement(before.id(), before.consultation(), before.key(), plan,
				AnnouncementState.PLANNED, byOffice, null);
		this.rows.update(changed);
		this.events.publishEvent(new AnnouncementPlanned(changed.id()));
		return changed;
	}

	private static boolean isLeftToFile(Announcement announcement) {
		return announcement.state() == AnnouncementState.PLANNED && !announcement.byOffice();
	}

}
