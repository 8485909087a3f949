package org.dyzurka.staff;

import java.util.concurrent.atomic.AtomicInteger;

import org.dyzurka.messaging.Delivery;
import org.dyzurka.messaging.Messenger;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.resident.Medium;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Text messages, none of which can be sent; the reason tells how many it refused.
 */
@TestConfiguration
class RefusingMessenger {

	@Bean
	Messenger refusing() {
		return new Messenger() {

			private final AtomicInteger times = new AtomicInteger();

			@Override
			public Medium medium() {
				return Medium.SMS;
			}

			@Override
			public Delivery deliver(OutgoingId id, Outgoing message) {
				return new Delivery.Refused("no such <i>number</i>, time " + this.times.incrementAndGet());
			}

		};
	}

}
