package org.dyzurka;

import java.net.URI;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Says in one line why the program cannot start, for every reason an operator can mend:
 * the setting, and what to write instead. What is left is a bug and keeps its stack
 * trace.
 */
class StartFailures implements FailureAnalyzer, Ordered {

	private static final Pattern SECRET = Pattern.compile("(?i)(password|secret|token|sid)$");

	private static final String WHOLE_NUMBER = "write a whole number";

	private final @Nullable Environment environment;

	StartFailures(@Nullable Environment environment) {
		this.environment = environment;
	}

	/** Before those of Spring Boot, which take a dozen lines for the same. */
	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String line = line(cause);
			if (line != null) {
				return new FailureAnalysis(line, null, cause);
			}
		}
		return null;
	}

	private @Nullable String line(Throwable cause) {
		return switch (cause) {
			case InvalidConfigurationPropertyValueException invalid ->
				setting(invalid.getName(), invalid.getValue(), plain(invalid.getReason()));
			case BindException unbound when isAboutOneSetting(unbound) -> setting(unbound.getName().toString(),
					(unbound.getProperty() != null) ? unbound.getProperty().getValue() : null, advice(unbound));
			case BindValidationException invalid -> fields(invalid.getValidationErrors());
			case PortInUseException taken -> setting("server.port", taken.getPort(),
					"another program listens there; stop it, or choose another port");
			case SQLTransientConnectionException unreachable -> setting("spring.datasource.url", databaseAddress(),
					"no connection (%s); check the address, spring.datasource.username and .password, and that the database runs and is not open elsewhere"
						.formatted(firstLine(NestedExceptionUtils.getMostSpecificCause(unreachable))));
			default -> null;
		};
	}

	/** Reasons of several lines, such as the faults of a file, keep them. */
	private static String setting(String name, @Nullable Object value, String reason) {
		boolean shown = value != null && !SECRET.matcher(name).find();
		return name + (shown ? "=" + value : "") + ":" + ((reason.indexOf('\n') < 0) ? ' ' : '\n') + reason;
	}

	/** What Spring Boot says of a port that is no number. */
	private static String plain(@Nullable String reason) {
		return "Failed to convert to type java.lang.Integer".equals(reason) ? WHOLE_NUMBER : String.valueOf(reason);
	}

	private static String fields(ValidationErrors errors) {
		List<String> lines = new ArrayList<>();
		for (ObjectError error : errors) {
			String name = errors.getName().toString();
			if (error instanceof FieldError field) {
				name += "." + DataObjectPropertyName.toDashedForm(field.getField());
			}
			lines.add(setting(name, null, String.valueOf(error.getDefaultMessage())));
		}
		return String.join("\n", lines);
	}

	/**
	 * Whether no better cause follows: a settings record that refuses a value names it
	 * itself.
	 */
	private static boolean isAboutOneSetting(BindException failure) {
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidConfigurationPropertyValueException || cause instanceof BindValidationException
					|| cause instanceof UnboundConfigurationPropertiesException) {
				return false;
			}
		}
		return true;
	}

	private static String advice(BindException failure) {
		Class<?> type = failure.getTarget().getType().resolve(Object.class);
		if (type == Instant.class) {
			return "write an instant, such as 2025-09-02T08:00:00Z";
		}
		if (type == Duration.class) {
			return "write a duration, such as 90s or PT15M";
		}
		if (type == URI.class) {
			return "write an address, such as https://dyzurka.example.org";
		}
		if (type == boolean.class || type == Boolean.class) {
			return "write true or false";
		}
		if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
			return WHOLE_NUMBER;
		}
		if (type.isEnum()) {
			return "write one of "
					+ String.join(", ", Arrays.stream(type.getEnumConstants()).map(StartFailures::asWritten).toList());
		}
		return firstLine(NestedExceptionUtils.getMostSpecificCause(failure));
	}

	private static String asWritten(Object constant) {
		return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Up to its options, where a password may stand. */
	private @Nullable String databaseAddress() {
		String url = (this.environment != null) ? this.environment.getProperty("spring.datasource.url") : null;
		return (url != null) ? url.replaceFirst("[;?].*", "").replaceFirst("//[^/@]*@", "//") : null;
	}

	private static String firstLine(Throwable cause) {
		String message = cause.getMessage();
		return (message != null) ? message.lines().findFirst().orElse("") : cause.getClass().getSimpleName();
	}

}
