package org.dyzurka.conversation;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.booking.BookableId;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.Duty;
import org.dyzurka.duty.ExpertContacts;
import org.dyzurka.duty.Slot;
import org.dyzurka.meeting.Meeting;

/**
 * What a deep link can carry (Bot API, "Deep linking": up to 64 of {@code A-Za-z0-9_-}),
 * and what may be typed by hand instead: {@code <slug>} opens a consultation,
 * {@code <slug>_<id>} a duty or meeting by its id in the consultation file,
 * {@code s_<22 characters>} one slot, {@code expert_<secret>} pairs an expert's chat.
 */
final class Links {

	private static final String SLOT = "s_";

	private static final int SLOT_LENGTH = 24;

	private Links() {
	}

	/** The payload that opens a slot. */
	static String toSlot(BookableId slot) {
		ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
		bytes.putLong(slot.value().getMostSignificantBits()).putLong(slot.value().getLeastSignificantBits());
		return SLOT + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
	}

	/** Where a payload leads; one that leads nowhere says so and begins at home. */
	static Scene open(String payload, Desk desk) {
		if (payload.isBlank()) {
			return desk.home();
		}
		if (payload.startsWith(ExpertContacts.PAYLOAD)) {
			pair(payload.substring(ExpertContacts.PAYLOAD.length()), desk);
			return desk.home();
		}
		Optional<Scene> place = find(payload, desk);
		if (place.isEmpty()) {
			desk.notice(Line.LINK_UNKNOWN);
		}
		return place.orElseGet(desk::home);
	}

	/** An expert opens the bot with the secret from the office. */
	private static void pair(String secret, Desk desk) {
		desk.caller()
			.pair(secret)
			.ifPresentOrElse((expert) -> desk.notice(Line.EXPERT_PAIRED, "name", expert.name()),
					() -> desk.notice(Line.LINK_UNKNOWN));
	}

	/** Where a payload leads, if anywhere. */
	static Optional<Scene> find(String payload, Desk desk) {
		return slot(payload).flatMap(desk.plan()::slot)
			.map((slot) -> pick(slot, desk))
			.or(() -> consultation(payload, desk));
	}

	private static Scene pick(Slot slot, Desk desk) {
		Duty duty = slot.duty();
		desk.consultation(duty.consultation());
		PickTime times = new PickTime(duty.consultation(), duty.form(),
				Telling.local(slot.time().start()).toLocalDate(), 0, null);
		return times.hold(slot.id(), desk);
	}

	private static Optional<Scene> consultation(String payload, Desk desk) {
		int split = payload.indexOf('_');
		String slug = (split < 0) ? payload : payload.substring(0, split);
		Optional<Consultation> found = Slug.isValid(slug)
				? desk.consultations().stream().filter((one) -> one.slug().value().equals(slug)).findFirst()
				: Optional.empty();
		if (found.isEmpty()) {
			return Optional.empty();
		}
		desk.consultation(found.get().id());
		return (split < 0) ? Optional.of(new Overview(found.get().id()))
				: part(found.get(), payload.substring(split + 1), desk);
	}

	private static Optional<Scene> part(Consultation consultation, String key, Desk desk) {
		for (Duty duty : desk.plan().duties(consultation.id())) {
			if (duty.key().equals(key)) {
				return Optional.of(new PickTime(consultation.id(), duty.form(),
						Telling.local(duty.time().start()).toLocalDate(), 0, null));
			}
		}
		for (Meeting meeting : desk.plan().meetings(consultation.id())) {
			if (meeting.key().equals(key)) {
				return Optional.of(new PickSeats(consultation.id(), meeting.bookable()));
			}
		}
		return Optional.empty();
	}

	private static Optional<BookableId> slot(String payload) {
		if (!payload.startsWith(SLOT) || payload.length() != SLOT_LENGTH) {
			return Optional.empty();
		}
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(payload.substring(SLOT.length())));
			return Optional.of(new BookableId(new UUID(bytes.getLong(), bytes.getLong())));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
