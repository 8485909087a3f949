package org.dyzurka.phone;

import java.util.stream.Stream;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The channel is on when an account, a token or a number is given; an empty one counts as
 * none. One without the others is refused by {@link TwilioSettings#checked()} instead of
 * being silently ignored.
 */
class TwilioGiven implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return Stream.of("account-sid", "auth-token", "number")
			.anyMatch((name) -> StringUtils.hasText(context.getEnvironment().getProperty("dyzurka.twilio." + name)));
	}

}
