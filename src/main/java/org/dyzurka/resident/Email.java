package org.dyzurka.resident;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads e-mail addresses as people type them: of what RFC 5321, section 4.1.2, allows,
 * the part that is in use. A local part in quotation marks or with letters beyond ASCII
 * is none; a domain with such letters is kept as the network knows it (RFC 5891).
 */
final class Email {

	private static final Pattern LOCAL = Pattern
		.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*");

	private static final Pattern DOMAIN = Pattern
		.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})");

	private static final int LONGEST = 200;

	private static final int LONGEST_LOCAL = 64;

	private Email() {
	}

	/** Trimmed and with the domain in lower case, or empty if it is no such address. */
	static Optional<String> read(String typed) {
		String address = typed.strip();
		int at = address.lastIndexOf('@');
		if (at < 1 || at > LONGEST_LOCAL || address.length() > LONGEST) {
			return Optional.empty();
		}
		String local = address.substring(0, at);
		return domain(address.substring(at + 1)).filter((domain) -> LOCAL.matcher(local).matches())
			.map((domain) -> local + "@" + domain)
			.filter((whole) -> whole.length() <= LONGEST);
	}

	private static Optional<String> domain(String typed) {
		try {
			String domain = IDN.toASCII(typed).toLowerCase(Locale.ROOT);
			return Optional.of(domain).filter((name) -> DOMAIN.matcher(name).matches());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
