package org.dyzurka.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules of text messages: two segments at most, no sign that makes the message dear, and
 * none of the words that carriers act on by themselves (Twilio's default opt-out, opt-in
 * and help keywords): a resident told to answer with one of them would be cut off from
 * our messages.
 */
final class SmsRules {

	static final List<WordingRule> ALL = List.of(SmsRules::fewSegments, SmsRules::cheapSigns,
			SmsRules::noReservedWords);

	private static final int MOST_SEGMENTS = 2;

	private static final String RESERVED = "STOP|STOPALL|UNSUBSCRIBE|CANCEL|END|QUIT|REVOKE|OPTOUT|START|YES|UNSTOP"
			+ "|HELP|INFO";

	private static final Pattern RESERVED_IN_CAPITALS = Pattern.compile("\\b(?:" + RESERVED + ")\\b",
			Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern RESERVED_TO_SEND = Pattern.compile(
			"\\b(?:odpisz|odpowiedz|wyślij|wyslij|napisz|reply|send|text|write|answer"
					+ "|відповідайте|відповідь|надішліть|напишіть)[: ]+[\"'„“”«]?(" + RESERVED + ")\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

	/** A Monday in September, which no day outdoes in length. */
	private static final LocalDate LONG_DAY = LocalDate.of(2025, 9, 22);

	private SmsRules() {
	}

	/** Whether carriers act on a word by themselves. */
	static boolean isReserved(String word) {
		return RESERVED_IN_CAPITALS.matcher(word.toUpperCase(Locale.ROOT)).matches();
	}

	private static List<String> fewSegments(Saying saying) {
		if (saying.manner() != Manner.SMS) {
			return List.of();
		}
		int most = saying.filled((name) -> typical(saying.script(), name))
			.stream()
			.mapToInt((text) -> Gsm.segments(Gsm.writable(text)))
			.max()
			.orElse(0);
		if (most <= MOST_SEGMENTS) {
			return List.of();
		}
		return List.of("costs " + most + " text messages when filled in; shorten it to " + MOST_SEGMENTS
				+ ", or write a shorter \"sms:\"");
	}

	private static List<String> cheapSigns(Saying saying) {
		if (saying.manner() != Manner.SMS) {
			return List.of();
		}
		Set<String> objections = new LinkedHashSet<>();
		for (String text : saying.filled((name) -> "x")) {
			if (Gsm.hasCyrillic(text)) {
				continue;
			}
			Gsm.writable(text)
				.codePoints()
				.filter((sign) -> !Gsm.isWritable(sign))
				.forEach((sign) -> objections.add("the sign " + Character.toString(sign)
						+ " makes a text message twice as dear; leave it out, or write an \"sms:\" without"));
		}
		return List.copyOf(objections);
	}

	private static List<String> noReservedWords(Saying saying) {
		if (saying.manner() != Manner.SMS) {
			return List.of();
		}
		Set<String> words = new LinkedHashSet<>();
		for (String text : saying.filled((name) -> "–")) {
			Matcher capitals = RESERVED_IN_CAPITALS.matcher(text);
			while (capitals.find()) {
				words.add(capitals.group());
			}
			Matcher toSend = RESERVED_TO_SEND.matcher(text);
			while (toSend.find()) {
				words.add(toSend.group(1).toUpperCase(Locale.ROOT));
			}
		}
		words.removeAll(saying.phrase().carrierWords());
		List<String> objections = new ArrayList<>();
		for (String word : words) {
			objections.add("carriers act on the word " + word + " themselves; tell people to send another, or a digit");
		}
		return objections;
	}

	/** As long as an argument of that name usually gets. */
	private static String typical(Script script, String name) {
		Dates dates = new Dates(script.language(), script.calendar());
		Map<String, String> known = Map.of("time", "10:30", "fromTime", "10:30", "toTime", "10:30", "until", "10:30",
				"code", "482913", "day", dates.day(LONG_DAY), "onDay", dates.onDay(LONG_DAY), "shortDay",
				dates.shortDay(LONG_DAY), "phone", "+48 12 616 00 00");
		String letters = script.language().getLanguage().equals("uk") ? "Центр соціальної допомоги, зала"
				: "ul. Dlugiego Marszu 14, sala 12";
		return known.getOrDefault(name, letters);
	}

}
