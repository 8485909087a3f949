package org.dyzurka.conversation;

import java.util.List;

import org.dyzurka.resident.Address;
import org.dyzurka.resident.Consent;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.Topic;

/**
 * Announcements as a scene sees them: to what this address is subscribed.
 */
final class NewsWindow {

	private final Desk desk;

	private final Reception reception;

	private final Resident resident;

	NewsWindow(Desk desk, Reception reception, Resident resident) {
		this.desk = desk;
		this.reception = reception;
		this.resident = resident;
	}

	/** What was agreed to at this address. */
	List<Consent> consents() {
		Address here = here();
		return this.reception.subscriptions()
			.of(this.resident.id())
			.stream()
			.filter((consent) -> consent.address().equals(here))
			.toList();
	}

	void subscribe(Topic topic, String text) {
		this.reception.subscriptions().subscribe(this.resident.id(), here(), topic, this.desk.language(), text);
	}

	void end(Topic topic) {
		this.reception.subscriptions().unsubscribe(here(), topic);
	}

	private Address here() {
		return this.resident.address();
	}

}
