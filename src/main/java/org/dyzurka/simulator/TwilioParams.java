package org.dyzurka.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of one request to Twilio, each known and given once at most.
 */
class TwilioParams {

	private static final DateTimeFormatter DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final int UNKNOWN_PARAMETER = 20001;

	private final Map<String, String[]> given;

	TwilioParams(Map<String, String[]> given, Set<String> known) {
		given.forEach((name, values) -> {
			if (!known.contains(name)) {
				throw TwilioRefusal.badRequest(UNKNOWN_PARAMETER, "Unknown parameter '" + name + "'");
			}
			if (values.length > 1) {
				throw TwilioRefusal.badRequest(UNKNOWN_PARAMETER, "Parameter '" + name + "' is given twice");
			}
		});
		this.given = given;
	}

	/**
	 * A date as Twilio writes it (RFC 2822, in GMT).
	 */
	static String date(Instant instant) {
		return DATE.format(instant);
	}

	Optional<String> text(String name) {
		String[] values = this.given.get(name);
		return (values != null) ? Optional.of(values[0]).filter((text) -> !text.isEmpty()) : Optional.empty();
	}

	int number(String name, int fallback, int least, int most, int code) {
		String text = text(name).orElse(String.valueOf(fallback));
		if (text.matches("[0-9]{1,9}")) {
			int number = Integer.parseInt(text);
			if (number >= least && number <= most) {
				return number;
			}
		}
		throw TwilioRefusal.badRequest(code, "'" + name + "' must be between " + least + " and " + most);
	}

	boolean flag(String name) {
		String text = text(name).orElse("false").toLowerCase(Locale.ROOT);
		if (!Set.of("true", "false").contains(text)) {
			throw TwilioRefusal.badRequest(UNKNOWN_PARAMETER, "'" + name + "' must be true or false");
		}
		return text.equals("true");
	}

	/**
	 * A day, in GMT, or a moment; the moment a day begins.
	 */
	Optional<Instant> moment(String name) {
		return text(name).map((text) -> {
			try {
				return text.contains("T") ? time(text) : day(text);
			}
			catch (DateTimeException ex) {
				throw TwilioRefusal.badRequest(UNKNOWN_PARAMETER, "'" + name + "' must be a date");
			}
		});
	}

	/**
	 * Without an offset it is GMT, as Twilio's libraries send it.
	 */
	private static Instant time(String text) {
		return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetDateTime.parse(text).toInstant()
				: LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
	}

	private static Instant day(String text) {
		return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

}
