package org.dyzurka.staff;

import java.security.SecureRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Lets the first user in. At the first start the user {@code admin} gets the password of
 * the setting {@code dyzurka.staff.password}, or one that is generated and printed this
 * one time. Later the setting changes nothing: the password is changed in the office.
 */
@Component
class FirstPassword implements ApplicationRunner {

	static final String USER = "admin";

	private static final Logger log = LoggerFactory.getLogger(FirstPassword.class);

	/** Without those that look alike. */
	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

	/** 100 bits. */
	private static final int LENGTH = 20;

	private final Accounts accounts;

	private final StaffSettings settings;

	FirstPassword(Accounts accounts, StaffSettings settings) {
		this.accounts = accounts;
		this.settings = settings;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.accounts.exists(USER)) {
			return;
		}
		String chosen = this.settings.password();
		if (chosen != null) {
			this.accounts.add(USER, chosen);
			return;
		}
		String generated = generate();
		if (this.accounts.add(USER, generated)) {
			log.info("First start: log in at /staff as {} with the password {} (shown only now)", USER, generated);
		}
	}

	private static String generate() {
		SecureRandom random = new SecureRandom();
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
		}
		return password.toString();
	}

}
