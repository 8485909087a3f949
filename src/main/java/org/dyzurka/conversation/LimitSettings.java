package org.dyzurka.conversation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How much may be written to the bot. Calls are not counted: several people share a
 * telephone, and the line takes one step at a time.
 *
 * @param messagesAtOnce how many messages one chat or number may send at once after a
 * rest
 * @param messageInterval one more after each such time
 * @param newcomersAtOnce how many who never wrote before are served at once after a rest,
 * on each node
 * @param newcomersPerMinute how many more in each minute, on each node
 */
@ConfigurationProperties("dyzurka.limits")
record LimitSettings(@DefaultValue("300") int messagesAtOnce, @DefaultValue("200ms") Duration messageInterval,
		@DefaultValue("10000") int newcomersAtOnce, @DefaultValue("6000") int newcomersPerMinute) {

	/**
	 * Refuses what cannot work.
	 * @return these settings
	 */
	LimitSettings checked() {
		positive("messages-at-once", this.messagesAtOnce);
		positive("newcomers-at-once", this.newcomersAtOnce);
		positive("newcomers-per-minute", this.newcomersPerMinute);
		if (!this.messageInterval.isPositive()) {
			throw new InvalidConfigurationPropertyValueException("dyzurka.limits.message-interval",
					this.messageInterval, "write a time of more than zero, such as 1s");
		}
		return this;
	}

	private static void positive(String name, int value) {
		if (value < 1) {
			throw new InvalidConfigurationPropertyValueException("dyzurka.limits." + name, value,
					"write a number of 1 or more");
		}
	}

}
