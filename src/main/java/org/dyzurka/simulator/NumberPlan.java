package org.dyzurka.simulator;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * As much of the numbering plans as decides whether a number can get an SMS. In Poland
 * the first two digits tell (the regulator's table of ranges); elsewhere every number is
 * taken for a mobile one.
 */
enum NumberPlan {

	MOBILE, LANDLINE, OTHER;

	private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

	private static final Pattern POLISH = Pattern.compile("\\+48[1-9][0-9]{8}");

	private static final Set<String> POLISH_MOBILE = Set.of("45", "50", "51", "53", "57", "60", "66", "69", "72", "73",
			"78", "79", "88");

	private static final Set<String> POLISH_LANDLINE = Set.of("12", "13", "14", "15", "16", "17", "18", "22", "23",
			"24", "25", "29", "32", "33", "34", "41", "42", "43", "44", "46", "48", "52", "54", "55", "56", "58", "59",
			"61", "62", "63", "65", "67", "68", "71", "74", "75", "76", "77", "81", "82", "83", "84", "85", "86", "87",
			"89", "91", "94", "95");

	private static final Map<String, String> COUNTRIES = Map.of("+48", "PL", "+380", "UA", "+44", "GB", "+49", "DE",
			"+420", "CZ", "+1", "US");

	/**
	 * Whether a number has the form of ITU-T E.164 and, if Polish, the right length.
	 */
	static boolean valid(String number) {
		return E164.matcher(number).matches() && (!number.startsWith("+48") || POLISH.matcher(number).matches());
	}

	static NumberPlan of(String number) {
		if (!number.startsWith("+48")) {
			return MOBILE;
		}
		String range = number.substring(3, 5);
		if (POLISH_MOBILE.contains(range)) {
			return MOBILE;
		}
		return POLISH_LANDLINE.contains(range) ? LANDLINE : OTHER;
	}

	/**
	 * The country as Twilio names it, empty where it is not known here.
	 */
	static String country(String number) {
		return COUNTRIES.entrySet()
			.stream()
			.filter((country) -> number.startsWith(country.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

}
