package org.dyzurka;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Masks what log lines as JSON say, in whichever of Spring Boot's formats: the message,
 * and the failure with its stack trace.
 */
public class MaskedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

	/** As ECS, Logstash and GELF call them. */
	private static final Set<String> WORDS = Set.of("message", "stack_trace", "short_message", "full_message",
			"_error_message", "_error_stack_trace");

	@Override
	public void customize(Members<Object> members) {
		members.applyingValueProcessor(new ValueProcessor<@Nullable Object>() {

			@Override
			public @Nullable Object processValue(MemberPath path, @Nullable Object value) {
				boolean words = path.name() != null && WORDS.contains(path.name());
				return (words && value != null) ? LogMask.of(value.toString()) : value;
			}

		});
	}

}
