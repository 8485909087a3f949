package org.dyzurka.notification;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dyzurka.StandingClock;
import org.dyzurka.messaging.BotLinks;
import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Messenger;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.messaging.PublicChannel;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * It is 10 August 2025, before the campaign begins; every channel is on and takes
 * everything.
 */
@TestConfiguration(proxyBeanMethods = false)
class AnnouncingWorld {

	static final Instant BEFORE = Instant.parse("2025-08-10T10:00:00Z");

	static final Address EVERYBODY = new Address(Medium.TELEGRAM, "@konsultacje");

	@Bean
	@Primary
	StandingClock standingClock() {
		return new StandingClock(BEFORE);
	}

	@Bean
	Channel telegramPlayed() {
		return new Channel(Medium.TELEGRAM);
	}

	@Bean
	Channel smsPlayed() {
		return new Channel(Medium.SMS);
	}

	@Bean
	Channel emailPlayed() {
		return new Channel(Medium.EMAIL);
	}

	@Bean
	BotLinks botLinksPlayed() {
		return (payload) -> Optional.of(URI.create("https://t.me/proba_bot?start=" + payload));
	}

	@Bean
	PublicChannel publicChannelPlayed() {
		return new PublicChannel(EVERYBODY, URI.create("https://t.me/konsultacje"));
	}

	/** Takes whatever it is given, and remembers it. */
	static final class Channel implements Messenger {

		private final Medium medium;

		private final List<Outgoing> taken = new CopyOnWriteArrayList<>();

		Channel(Medium medium) {
			this.medium = medium;
		}

		@Override
		public Medium medium() {
			return this.medium;
		}

		@Override
		public Delivery deliver(OutgoingId id, Outgoing message) {
			this.taken.add(message);
			return new Delivery.Sent(this.medium + "-" + id.value());
		}

		List<Outgoing> taken() {
			return this.taken;
		}

	}

}
