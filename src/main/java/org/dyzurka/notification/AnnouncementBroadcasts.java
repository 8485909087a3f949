package org.dyzurka.notification;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.dyzurka.PublicUrl;
import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementId;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.messaging.BroadcastId;
import org.dyzurka.messaging.Broadcasts;
import org.dyzurka.messaging.Messenger;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Progress;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.messaging.PublicChannel;
import org.dyzurka.messaging.Urgency;
import org.dyzurka.resident.Consent;
import org.dyzurka.resident.Medium;
import org.dyzurka.resident.ResidentErased;
import org.dyzurka.resident.Subscriptions;
import org.dyzurka.resident.Topic;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends announcements to whoever subscribed. Recipients are added in portions, each with
 * the place it reached in a transaction of its own: whoever goes on after a crash goes on
 * from there, and an address that was added before is left out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnnouncementBroadcasts {

	private static final int PORTION = 200;

	private final AnnouncementBroadcastRows rows;

	private final Announcements announcements;

	private final AnnouncementTexts texts;

	private final AnnouncementRegister register;

	private final Subscriptions subscriptions;

	private final Broadcasts broadcasts;

	private final Outbox outbox;

	private final ObjectProvider<PublicChannel> publicChannel;

	private final ObjectProvider<SchedulerClient> timers;

	private final PublicUrl publicUrl;

	private final Set<Medium> media = EnumSet.noneOf(Medium.class);

	AnnouncementBroadcasts(AnnouncementBroadcastRows rows, Announcements announcements, AnnouncementTexts texts,
			AnnouncementRegister register, Subscriptions subscriptions, Broadcasts broadcasts, Outbox outbox,
			List<Messenger> messengers, ObjectProvider<PublicChannel> publicChannel,
			ObjectProvider<SchedulerClient> timers, PublicUrl publicUrl) {
		this.rows = rows;
		this.announcements = announcements;
		this.texts = texts;
		this.register = register;
		this.subscriptions = subscriptions;
		this.broadcasts = broadcasts;
		this.outbox = outbox;
		this.publicChannel = publicChannel;
		this.timers = timers;
		this.publicUrl = publicUrl;
		messengers.forEach((messenger) -> this.media.add(messenger.medium()));
	}

	/** Whether it cannot be sent there, since the program has no such channel. */
	boolean isOff(PublicationChannel channel) {
		return channel.way() == PublicationChannel.Way.BROADCAST && !this.media.contains(medium(channel));
	}

	/**
	 * Begins to send one on a channel, unless the channel is off. In the transaction that
	 * publishes it, and so once.
	 */
	void begin(AnnouncementFacts facts, PublicationChannel channel, Instant now) {
		if (isOff(channel)) {
			return;
		}
		AnnouncementBroadcast broadcast = new AnnouncementBroadcast(BroadcastId.random(), facts.announcement().id(),
				channel, null, AnnouncementBroadcast.Stage.ADDING);
		this.broadcasts.begin(broadcast.id());
		this.rows.add(broadcast);
		this.register.enterBroadcast(facts, channel, now);
		this.timers.getObject()
			.schedule(AnnouncementTimers.BROADCAST.instance(broadcast.id().value().toString()).scheduledTo(now));
		if (channel == PublicationChannel.TELEGRAM) {
			this.publicChannel.ifAvailable((everybody) -> post(facts, everybody, now));
		}
	}

	/**
	 * Adds the next recipients.
	 * @return whether there may be more of them
	 */
	boolean addPortion(BroadcastId id) {
		Optional<AnnouncementBroadcast> open = this.rows.lock(id)
			.filter((broadcast) -> broadcast.stage() == AnnouncementBroadcast.Stage.ADDING);
		if (open.isEmpty()) {
			return false;
		}
		AnnouncementBroadcast broadcast = open.get();
		Announcement announcement = this.announcements.find(broadcast.announcement()).orElseThrow();
		List<Consent> recipients = this.subscriptions.subscribers(
				Topic.consultation(announcement.consultation().value()), medium(broadcast.channel()),
				broadcast.reached(), PORTION);
		if (recipients.isEmpty()) {
			this.broadcasts.complete(id);
			this.rows.at(id, AnnouncementBroadcast.Stage.SENDING, null);
			return false;
		}
		this.broadcasts.add(id, outgoing(announcement, broadcast.channel(), recipients));
		this.rows.at(id, AnnouncementBroadcast.Stage.ADDING, recipients.getLast().address().identifier());
		return true;
	}

	/** Broadcasts of which it is not known yet how many they reached. */
	@Transactional(readOnly = true)
	public List<BroadcastId> uncounted() {
		return this.rows.in(AnnouncementBroadcast.Stage.SENDING);
	}

	/** Enters how many a broadcast reached, if it has ended. */
	void count(BroadcastId id) {
		Optional<Progress> ended = this.broadcasts.progress(id).filter((progress) -> progress.ended() != null);
		Optional<AnnouncementBroadcast> sending = this.rows.lock(id)
			.filter((broadcast) -> broadcast.stage() == AnnouncementBroadcast.Stage.SENDING);
		if (ended.isEmpty() || sending.isEmpty()) {
			return;
		}
		Announcement announcement = this.announcements.find(sending.get().announcement()).orElseThrow();
		this.register.counted(this.texts.facts(announcement), sending.get().channel(), ended.get().sent());
		this.rows.at(id, AnnouncementBroadcast.Stage.COUNTED, null);
	}

	/** How far it has come on a channel. */
	Optional<Progress> progress(AnnouncementId announcement, PublicationChannel channel) {
		return this.rows.find(announcement, channel).flatMap(this.broadcasts::progress);
	}

	@EventListener
	void forget(ResidentErased erased) {
		erased.addresses().forEach(this.rows::erase);
	}

	private void post(AnnouncementFacts facts, PublicChannel everybody, Instant now) {
		this.outbox.post(List.of(new Outgoing(everybody.address(), LocalText.POLISH, Urgency.BROADCAST,
				this.texts.chat(facts.announcement(), LocalText.POLISH), null, false)));
		this.register.enterPublicChannel(facts, now, everybody.link());
	}

	private List<Outgoing> outgoing(Announcement announcement, PublicationChannel channel, List<Consent> recipients) {
		Map<Locale, Prompt> written = new HashMap<>();
		List<Outgoing> messages = new ArrayList<>();
		for (Consent consent : recipients) {
			Prompt prompt = (channel == PublicationChannel.NEWSLETTER)
					? this.texts.letter(announcement, consent.language(), unsubscribe(consent)) : written
						.computeIfAbsent(consent.language(), (language) -> prompt(announcement, channel, language));
			messages.add(new Outgoing(consent.address(), consent.language(), Urgency.BROADCAST, prompt, null, false));
		}
		return messages;
	}

	private Prompt prompt(Announcement announcement, PublicationChannel channel, Locale language) {
		return (channel == PublicationChannel.SMS) ? this.texts.textMessage(announcement, language)
				: this.texts.chat(announcement, language);
	}

	private URI unsubscribe(Consent consent) {
		return this.publicUrl.at("/news/unsubscribe/" + this.subscriptions.unsubscribeToken(consent.address()).value());
	}

	private static Medium medium(PublicationChannel channel) {
		return switch (channel) {
			case NEWSLETTER -> Medium.EMAIL;
			case TELEGRAM -> Medium.TELEGRAM;
			case SMS -> Medium.SMS;
			case NEWS, CURRENT, FACEBOOK, INSTAGRAM, LINKEDIN, BIP, OTHER ->
				throw new IllegalArgumentException(channel + " has no subscribers");
		};
	}

}
