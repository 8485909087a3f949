package org.dyzurka.messaging;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What a message needs beside its text to be sent as an e-mail.
 *
 * @param subject its subject, one line
 * @param unsubscribe the address at which one POST ends the subscription (RFC 8058), or
 * null for a message that is not sent by subscription
 */
public record Letter(String subject, @Nullable URI unsubscribe) {

	public Letter {
		if (subject.isBlank() || subject.lines().count() != 1) {
			throw new IllegalArgumentException("A subject is one line");
		}
	}

}
