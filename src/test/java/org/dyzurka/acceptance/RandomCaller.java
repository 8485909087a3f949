package org.dyzurka.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dyzurka.StrictTwiml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone who presses at random, says nonsense, falls silent, hangs up, and whose
 * provider repeats requests. Notes everything heard.
 */
final class RandomCaller {

	/** "… : press two.", in any of the languages. */
	static final Pattern OPTION = Pattern.compile(": (?:naciśnij|press|натисніть) (\\S+)\\.");

	private static final List<String> NUMBERED = List.of("jeden", "dwa", "trzy", "cztery", "pięć", "one", "two",
			"three", "four", "five", "один", "два", "три", "чотири", "п’ять");

	private static final List<String> MORE = List.of("osiem", "eight", "вісім");

	private static final int KEYS = 5;

	private static final int MOST_OPTIONS = 4;

	private static final int MOST_TIMES = 3;

	/** The dialogue ends a call after ninety steps by itself. */
	private static final int MOST_STEPS = 100;

	private static final List<String> NONSENSE = List.of("yyy", "a która jest godzina", "halo halo", "бла бла", "what",
			"12 34", "pomoc", "wróć", "od nowa", "moje rezerwacje", "usuń moje dane", "osoba", "english", "українською",
			"w piątek", "dziesiąta trzydzieści", "tak", "nie", "stop", "язык", "…", "<Say>");

	private static final List<String> RANG = List.of("completed", "answered", "no-answer", "busy", "failed",
			"canceled");

	private final PhoneLine line;

	private final Random random;

	private final String number;

	private final Supplier<String> codes;

	private final String where;

	private final List<StrictTwiml> heard = new ArrayList<>();

	private String question = "";

	private int times;

	private boolean talked;

	/**
	 * A caller who has dialled.
	 * @param number keyed in when a number is asked for
	 * @param codes gives what is keyed in when a code is asked for
	 * @param where how to find this call again
	 */
	RandomCaller(PhoneLine line, Random random, String number, Supplier<String> codes, String where) {
		this.line = line;
		this.random = random;
		this.number = number;
		this.codes = codes;
		this.where = where;
		hear(line.now(), false);
	}

	/**
	 * Goes on until the call is over.
	 * @return how it ended
	 */
	Ending call() {
		for (int step = 0; step < MOST_STEPS; step++) {
			StrictTwiml now = this.line.now();
			if (now.hangsUp()) {
				return this.talked ? Ending.TALKED : Ending.GOODBYE;
			}
			if (this.random.nextInt(14) == 0) {
				this.line.again();
			}
			if (this.random.nextInt(50) == 0) {
				return Ending.HUNG_UP;
			}
			act(now);
		}
		throw new AssertionError(this.where + ": a call without end");
	}

	List<StrictTwiml> heard() {
		return this.heard;
	}

	private void act(StrictTwiml now) {
		if (now.dial() != null) {
			String status = RANG.get(this.random.nextInt(RANG.size()));
			this.talked |= status.equals("completed") || status.equals("answered");
			hear(this.line.comeBack(status), false);
			return;
		}
		int choice = this.random.nextInt(100);
		if (choice < 7) {
			hear(this.line.silence(), false);
		}
		else if (choice < 10) {
			hear(this.line.press("*"), false);
		}
		else if (choice < 18) {
			hear(this.line.say(NONSENSE.get(this.random.nextInt(NONSENSE.size()))), true);
		}
		else if (choice < 22) {
			List<String> hints = List.of(this.line.listensFor("hints").split(","));
			hear(this.line.say(hints.get(this.random.nextInt(hints.size())) + " "), true);
		}
		else if (choice < 26) {
			hear(this.line.press(String.valueOf("0123456789".charAt(this.random.nextInt(10)))), true);
		}
		else {
			hear(this.line.press(keys(now)), true);
		}
	}

	/** What was asked for, more or less. */
	private String keys(StrictTwiml now) {
		if (this.line.listensFor("numDigits").equals("6")) {
			return this.random.nextBoolean() ? this.codes.get() : Integer.toString(this.random.nextInt(1_000_000));
		}
		if (this.line.listensFor("numDigits").isEmpty()) {
			return this.random.nextInt(4) == 0 ? "126161212" : this.number;
		}
		List<String> offered = keysOffered(now);
		return offered.isEmpty() ? Integer.toString(this.random.nextInt(10))
				: offered.get(this.random.nextInt(offered.size()));
	}

	private static List<String> keysOffered(StrictTwiml now) {
		List<String> keys = new ArrayList<>();
		Matcher option = OPTION.matcher(now.spoken());
		while (option.find()) {
			int index = NUMBERED.indexOf(option.group(1));
			if (index >= 0) {
				keys.add(Integer.toString(index % KEYS + 1));
			}
			else if (MORE.contains(option.group(1))) {
				keys.add("8");
			}
		}
		return keys;
	}

	/**
	 * Notes what is said, and that it can be borne: few options, never the same question
	 * again and again, no apology for a fault of ours.
	 * @param answered whether the caller tried to answer; who was silent or asked for it
	 * may hear the same again
	 */
	private void hear(StrictTwiml now, boolean answered) {
		this.heard.add(now);
		String spoken = now.spoken();
		assertThat(spoken.toLowerCase(Locale.ROOT)).as(this.where)
			.doesNotContain("coś się u nas zepsuło", "automat teraz nie działa", "{", "}", "http", "·");
		if (now.gather() == null) {
			this.question = "";
			return;
		}
		List<String> keys = keysOffered(now);
		assertThat(keys.stream().filter((key) -> !key.equals("8")).count()).as("%s: %s", this.where, spoken)
			.isLessThanOrEqualTo(MOST_OPTIONS);
		assertThat(keys).as("%s: %s", this.where, spoken).doesNotHaveDuplicates();
		String question = lastQuestion(spoken) + this.line.listensFor("hints") + this.line.listensFor("numDigits");
		this.times = (answered && question.equals(this.question)) ? this.times + 1 : 1;
		this.question = question;
		assertThat(this.times).as("%s: %s", this.where, spoken).isLessThanOrEqualTo(MOST_TIMES);
	}

	/** Without what was told before it, such as that an answer was not understood. */
	private static String lastQuestion(String spoken) {
		int end = spoken.lastIndexOf('?');
		int begin = Math.max(spoken.lastIndexOf('.', end), spoken.lastIndexOf('?', end - 1));
		return (end < 0) ? "" : spoken.substring(begin + 1, end);
	}

	/** How a call ended. */
	enum Ending {

		/** A person answered. */
		TALKED,

		/** The program said goodbye. */
		GOODBYE,

		/** The caller hung up. */
		HUNG_UP

	}

}
