package org.dyzurka.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Six digits as the code of a booking, together or in groups as people write them down,
 * and what is to become of that booking.
 *
 * @param code six digits
 * @param command what stands beside them
 */
record Coded(String code, Optional<Command> command) {

	/** A dot between them makes a day of them, and a hyphen between pairs too. */
	private static final Pattern CODE = Pattern
		.compile("[:#]? ?([0-9]{6}|[0-9]{3}[ -][0-9]{3}|[0-9]{2} [0-9]{2} [0-9]{2}|[0-9](?: [0-9]){5})");

	/**
	 * The code, if nothing stands beside it but a command and words that change nothing.
	 * Behind Telegram's slash a link's payload stands, not a code.
	 */
	static Optional<Coded> read(String plain, Lexicon lexicon) {
		Matcher code = CODE.matcher(plain);
		if (plain.startsWith("/") || !code.find()) {
			return Optional.empty();
		}
		String digits = code.group(1).replaceAll("[ -]", "");
		String beside = plain.substring(0, code.start()) + " " + plain.substring(code.end());
		String telling = lexicon.withoutAsides(beside);
		if (telling.isEmpty()) {
			return Optional.of(new Coded(digits, Optional.empty()));
		}
		return lexicon.command(beside.strip())
			.or(() -> lexicon.command(telling))
			.map((command) -> new Coded(digits, Optional.of(command)));
	}

}
