package org.dyzurka.notification;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.booking.BookableId;
import org.dyzurka.booking.Booking;
import org.dyzurka.booking.Bookings;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Poland;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.duty.Slot;
import org.dyzurka.messaging.Letter;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.notification.ExpertNewsRows.Change;
import org.dyzurka.resident.Address;
import org.dyzurka.wording.Dates;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What experts read of their bookings: time, form and code, and the topic where the
 * consultation allows it in calendars; never a name or a number. In the caller's
 * transaction.
 */
@Component
class ExpertLetters {

	private final Words words;

	private final Duties duties;

	private final Bookings bookings;

	private final Consultations consultations;

	private final Outbox outbox;

	ExpertLetters(Words words, Duties duties, Bookings bookings, Consultations consultations, Outbox outbox) {
		this.words = words;
		this.duties = duties;
		this.bookings = bookings;
		this.consultations = consultations;
		this.outbox = outbox;
	}

	/** Posts one message about all the changes, none if there are none. */
	void post(ExpertId id, Address to, Urgency urgency, List<Change> changes) {
		Optional<Expert> expert = this.duties.expert(id);
		if (expert.isEmpty()) {
			return;
		}
		Locale language = language(expert.get());
		Page page = new Page(language, Notices.manner(to), this.words.dates(language));
		List<String> lines = new ArrayList<>();
		changes.forEach((change) -> lines.addAll(lines(change, page)));
		if (lines.isEmpty()) {
			return;
		}
		String text = say(page, NoticePhrase.EXPERT_NEWS, Map.of("lines", String.join("\n", lines)));
		Prompt prompt = Prompt.statement(text)
			.as(new Letter(this.words.say(NoticePhrase.EXPERT_SUBJECT, language, Manner.SCREEN, Map.of()), null));
		this.outbox.post(List.of(new Outgoing(to, language, urgency, prompt, null, false)));
	}

	private List<String> lines(Change change, Page page) {
		Optional<Booking> booking = this.bookings.find(change.booking());
		Slot before = slot(change.before());
		Slot after = slot(change.after());
		Slot shown = (after != null) ? after : before;
		if (booking.isEmpty() || shown == null) {
			return List.of();
		}
		List<String> lines = new ArrayList<>();
		lines.add(line(booking.get(), before, after, shown, page));
		String topic = booking.get().details().topic();
		if (topic != null && after != null && page.manner() == Manner.SCREEN && allowsTopics(after)) {
			lines.add(say(page, NoticePhrase.EXPERT_TOPIC, Map.of("topic", topic)));
		}
		return lines;
	}

	private String line(Booking booking, @Nullable Slot before, @Nullable Slot after, Slot shown, Page page) {
		Map<String, Object> what = new LinkedHashMap<>(Map.of("day", day(shown, page), "time", time(shown, page),
				"form", form(booking, shown, page), "code", booking.code().value()));
		if (after == null) {
			return say(page, NoticePhrase.EXPERT_GIVEN_UP, what);
		}
		if (before == null) {
			return say(page, NoticePhrase.EXPERT_NEW, what);
		}
		what.put("fromDay", day(before, page));
		what.put("fromTime", time(before, page));
		return say(page, NoticePhrase.EXPERT_MOVED, what);
	}

	private String form(Booking booking, Slot slot, Page page) {
		if (booking.details().callBack() != null) {
			return say(page, NoticePhrase.EXPERT_CALLS_BACK, Map.of());
		}
		NoticePhrase phrase = switch (slot.duty().form()) {
			case TELEPHONE -> NoticePhrase.EXPERT_BY_TELEPHONE;
			case IN_PERSON -> NoticePhrase.EXPERT_IN_PERSON;
		};
		return say(page, phrase, Map.of());
	}

	private boolean allowsTopics(Slot slot) {
		return this.consultations.find(slot.duty().consultation())
			.filter((consultation) -> consultation.privacy().topicInCalendar())
			.isPresent();
	}

	/** The language they speak best that we have words in, else Polish. */
	private Locale language(Expert expert) {
		for (Locale spoken : expert.languages()) {
			for (Locale language : this.words.languages()) {
				if (language.getLanguage().equals(spoken.getLanguage())) {
					return language;
				}
			}
		}
		return this.words.languages().getFirst();
	}

	private @Nullable Slot slot(@Nullable BookableId id) {
		return (id != null) ? this.duties.slot(id).orElse(null) : null;
	}

	private static String day(Slot slot, Page page) {
		return page.dates().shortDay(local(slot.time().start()).toLocalDate(), page.manner());
	}

	private static String time(Slot slot, Page page) {
		return page.dates().time(local(slot.time().start()).toLocalTime());
	}

	private static ZonedDateTime local(Instant moment) {
		return moment.atZone(Poland.ZONE);
	}

	private String say(Page page, NoticePhrase phrase, Map<String, ?> arguments) {
		return this.words.say(phrase, page.language(), page.manner(), arguments);
	}

	/** How one message is written. */
	private record Page(Locale language, Manner manner, Dates dates) {
	}

}
