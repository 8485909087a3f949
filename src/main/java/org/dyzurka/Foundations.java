package org.dyzurka;

import java.time.Clock;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The few beans that belong to no room.
 */
@Configuration(proxyBeanMethods = false)
class Foundations {

	/**
	 * The time of the program. While the simulator is on it brings a clock of its own,
	 * which can be moved.
	 */
	@Bean
	@ConditionalOnBooleanProperty(name = "dyzurka.simulator.enabled", havingValue = false, matchIfMissing = true)
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Timers obey the clock of the program. */
	@Bean
	com.github.kagkarlsson.scheduler.Clock timerClock(Clock clock) {
		return clock::instant;
	}

	/** Timer data is JSON: it can be read, and outlives a change of class. */
	@Bean
	DbSchedulerCustomizer timers() {
		return new DbSchedulerCustomizer() {

			@Override
			public Optional<Serializer> serializer() {
				return Optional.of(new Jackson3Serializer());
			}

		};
	}

	@Bean
	PublicUrl publicUrl(@Value("${dyzurka.public-url}") String address) {
		try {
			return PublicUrl.of(address);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException("dyzurka.public-url", address,
					"write scheme, host and port only, such as https://dyzurka.example.org");
		}
	}

}
