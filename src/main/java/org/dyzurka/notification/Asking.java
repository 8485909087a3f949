package org.dyzurka.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.dyzurka.booking.BookingCancelled;
import org.dyzurka.booking.BookingMoved;
import org.dyzurka.calllist.Reason;
import org.dyzurka.consultation.TimeWindow;
import org.dyzurka.conversation.Matter;
import org.dyzurka.conversation.MatterAnswered;
import org.dyzurka.conversation.Questions;
import org.dyzurka.messaging.Undeliverable;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.ResidentErased;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks residents what concerns a booking of theirs, on the first way that reaches them,
 * and sees to it that silence is no answer: whoever cannot be written to, or has not
 * answered in time, is phoned by the office where that matters. Everything joins the
 * caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Asking {

	/** How long it stays known what was asked, after it should have been answered. */
	private static final Duration KEPT = Duration.ofDays(30);

	private final AskedRows rows;

	private final Concerns concerns;

	private final Ways ways;

	private final Questions questions;

	private final OfficeCalls calls;

	/** Asked for late: the scheduler is made after every timer, and timers use this. */
	private final ObjectProvider<SchedulerClient> timers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Asking(AskedRows rows, Concerns concerns, Ways ways, Questions questions, OfficeCalls calls,
			ObjectProvider<SchedulerClient> timers, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.concerns = concerns;
		this.ways = ways;
		this.questions = questions;
		this.calls = calls;
		this.timers = timers;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks whoever a matter concerns, instead of what they were asked in the same matter
	 * before. Nobody is asked who was forgotten.
	 * @param answerBy until when an answer is waited for
	 * @param onSilence why the office phones if there is none by then, or null if silence
	 * is fine
	 */
	void ask(Matter matter, Instant answerBy, @Nullable Reason onSilence) {
		withdraw(matter);
		Optional<Concern> concern = this.concerns.of(matter);
		if (concern.isEmpty()) {
			return;
		}
		Asked asked = new Asked(UUID.randomUUID(), matter, concern.get().resident(), concern.get().code(),
				Asked.State.WAITING, answerBy.truncatedTo(ChronoUnit.MICROS), onSilence);
		this.rows.add(asked, this.clock.instant());
		this.timers.getObject()
			.schedule(NoticeTimers.SILENCE.instance(asked.id().toString()).scheduledTo(asked.answerBy()));
		goOn(asked, concern.get());
	}

	/** Whom a change of plan concerns is not left alone with it. */
	@EventListener
	void on(BookingTouched touched) {
		ask(touched.matter(), touched.answerBy(), Reason.CHANGE);
	}

	/**
	 * Takes back what has become void, with the call that came of it.
	 */
	void withdraw(Matter matter) {
		this.rows.lock(matter).ifPresent(this::withdraw);
	}

	/**
	 * Where something was asked and may have arrived.
	 */
	List<Address> askedAt(Matter matter) {
		return this.rows.lock(matter).map((asked) -> this.rows.openWays(asked.id())).orElse(List.of());
	}

	@EventListener
	void on(MatterAnswered answered) {
		this.rows.lock(answered.matter()).ifPresent((asked) -> {
			this.rows.enter(asked.id(), Asked.State.ANSWERED);
			takeBackCall(asked);
		});
	}

	/** What cannot be written to one address is written to the next at once. */
	@EventListener
	void on(Undeliverable message) {
		if (message.urgency() == Urgency.BROADCAST) {
			return;
		}
		for (Asked asked : this.rows.waitingAt(message.to())) {
			this.rows.failed(asked.id(), message.to());
			this.concerns.of(asked.matter()).ifPresent((concern) -> goOn(asked, concern));
		}
	}

	/** Whoever gave it up need not say whether they come. */
	@EventListener
	void on(BookingCancelled cancelled) {
		for (Asked asked : this.rows.waitingAbout(cancelled.booking())) {
			switch (asked.matter()) {
				case Matter.WillYouCome coming -> withdraw(asked);
				case Matter.Changed changed -> withdraw(asked);
				case Matter.CalledOff calledOff -> {
				}
				case Matter.PlaceFree free -> {
				}
			}
		}
	}

	@EventListener
	void on(BookingMoved moved) {
		withdraw(new Matter.WillYouCome(moved.booking()));
	}

	@EventListener
	void on(ResidentErased erased) {
		this.rows.erase(erased);
	}

	/**
	 * The time to answer is over.
	 * @param id of the row, which may have gone
	 */
	void silent(UUID id) {
		Optional<Asked> found = this.rows.lock(id).filter((asked) -> asked.state() == Asked.State.WAITING);
		if (found.isEmpty()) {
			return;
		}
		Asked asked = found.get();
		Reason reason = asked.onSilence();
		Optional<Concern> concern = this.concerns.of(asked.matter());
		if (reason == null || concern.isEmpty()) {
			this.questions.withdraw(asked.resident(), asked.matter());
			this.rows.enter(id, Asked.State.LEFT);
			return;
		}
		this.rows.enter(id, Asked.State.PHONED);
		this.calls.add(this.ways.phone(concern.get()), concern.get(), reason, null);
	}

	/** Forgets what was asked long ago. */
	void forget() {
		this.rows.forgetBefore(this.clock.instant().minus(KEPT));
	}

	private void goOn(Asked asked, Concern concern) {
		Reach reach = this.ways.to(concern, this.rows.failedWays(asked.id()));
		switch (reach) {
			case Reach.Write(Address to) -> {
				this.rows.writtenTo(asked.id(), to);
				this.questions.raise(asked.resident(), to, asked.matter());
			}
			case Reach.Phone phone -> unreachable(asked, concern, phone);
			case Reach.Nobody nobody -> unreachable(asked, concern, nobody);
		}
	}

	private void unreachable(Asked asked, Concern concern, Reach reach) {
		Reason reason = whenUnreachable(asked.matter());
		if (reason == null) {
			this.rows.enter(asked.id(), Asked.State.LEFT);
			return;
		}
		this.rows.enter(asked.id(), Asked.State.PHONED);
		this.calls.add(reach, concern, reason, (reason == Reason.OFFER) ? until(asked.answerBy()) : null);
		this.events.publishEvent(new NotWritten(asked.matter()));
	}

	private @Nullable TimeWindow until(Instant end) {
		Instant now = this.clock.instant();
		return now.isBefore(end) ? new TimeWindow(now, end) : null;
	}

	private void withdraw(Asked asked) {
		this.questions.withdraw(asked.resident(), asked.matter());
		takeBackCall(asked);
		this.rows.remove(asked.id());
	}

	private void takeBackCall(Asked asked) {
		if (asked.state() != Asked.State.PHONED) {
			return;
		}
		takeBackCall(asked, asked.onSilence());
		takeBackCall(asked, whenUnreachable(asked.matter()));
	}

	private void takeBackCall(Asked asked, @Nullable Reason reason) {
		if (reason != null) {
			this.calls.takeBack(asked.resident(), asked.code(), reason);
		}
	}

	/** Whether it matters that somebody hears of it who cannot be written to. */
	private static @Nullable Reason whenUnreachable(Matter matter) {
		return switch (matter) {
			case Matter.WillYouCome coming -> null;
			case Matter.PlaceFree free -> Reason.OFFER;
			case Matter.Changed changed -> Reason.CHANGE;
			case Matter.CalledOff calledOff -> Reason.CHANGE;
		};
	}

}
