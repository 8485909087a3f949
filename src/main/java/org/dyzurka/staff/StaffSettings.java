package org.dyzurka.staff;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the office.
 *
 * @param password first password of user {@code admin}, at most 72 bytes; it counts only
 * while there is no such user yet. None: one is generated and printed once
 */
@ConfigurationProperties("dyzurka.staff")
record StaffSettings(@Nullable String password) {

	/** What bcrypt takes; the rest would not count. */
	static final int LONGEST_PASSWORD = 72;

	StaffSettings {
		if (password != null && password.isBlank()) {
			password = null;
		}
		if (password != null && password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
			throw new IllegalArgumentException(
					"dyzurka.staff.password is too long: write at most " + LONGEST_PASSWORD + " bytes");
		}
	}

}
