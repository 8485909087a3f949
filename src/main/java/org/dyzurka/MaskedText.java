package org.dyzurka;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/**
 * The word {@code %masked(…)} of patterns for the log: what it encloses, masked.
 */
public class MaskedText extends CompositeConverter<ILoggingEvent> {

	@Override
	protected String transform(ILoggingEvent event, String in) {
		return LogMask.of(in);
	}

}
