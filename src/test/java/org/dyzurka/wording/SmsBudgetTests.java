package org.dyzurka.wording;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A question by text message fits into two segments together with its choices, one a
 * line, and the ways out below: in each language, with what is usually filled in.
 */
class SmsBudgetTests {

	private static final int MOST_SEGMENTS = 2;

	/** A Monday in September, which no day outdoes in length. */
	private static final LocalDate DAY = LocalDate.of(2025, 9, 22);

	private final List<Script> scripts = new ScriptFolder.OnDisk(Path.of("bot-scripts")).scripts(new ArrayList<>());

	/**
	 * A choice is a line of the script, an argument or a word of its own; {@code *5}
	 * offers it five times.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			nothing-on.ask    | nothing-on.look-again overview.bookings overview.more                        | 0
			overview.ask      | overview.book overview.documents overview.bookings overview.more             | 0
			more.ask          | more.start more.language more.data more.erase more.help                      | 90
			language.ask      | language.name*3                                                              | 90
			documents.none    | ''                                                                           | 90
			form.ask          | form.telephone form.in-person form.meeting                                   | 90
			form.none         | ''                                                                           | 90
			day.telephone     | day.choice*5                                                                 | 890
			day.in-person     | day.choice-languages*5                                                       | 890
			time.ask          | 10:30*5                                                                      | 890
			seats.ask         | seats.choice*5                                                               | 90
			topic.ask         | topic.skip                                                                   | 90
			talk-language.ask | {language}*2 talk-language.any                                               | 90
			needs.ask         | needs.none needs.sign-language-interpreter needs.induction-loop needs.on*2   | 90
			number.ask        | number.none                                                                  | 90
			summary.ask       | summary.confirm summary.call-back summary.change                             | 90
			booked.done       | ''                                                                           | ''
			booked.next       | booked.about booked.book-more booking.move booking.give-up overview.bookings | 0
			bookings.ask      | bookings.choice*2                                                            | 90
			bookings.none     | overview.book                                                                | 90
			booking.ask       | booking.move booking.give-up booking.file                                    | 90
			give-up.ask       | give-up.yes give-up.no                                                       | 90
			give-up.done      | ''                                                                           | ''
			move.ask          | move.yes move.no                                                             | 90
			move.done         | ''                                                                           | ''
			erase.ask         | erase.yes erase.no                                                           | 90
			erase.done        | ''                                                                           | ''
			help.text         | ''                                                                           | ''
			""")
	void fitsWithItsChoicesInTwoSegments(String question, String choices, String waysOut) {
		for (Script script : this.scripts) {
			String message = message(script, question, choices, waysOut);

			assertThat(Gsm.segments(Gsm.writable(message))).as(script.file() + "\n" + message)
				.isLessThanOrEqualTo(MOST_SEGMENTS);
		}
	}

	/** Before the language is known it is asked for in all of them, one in Cyrillic. */
	@Test
	void asksForTheLanguageInTwoSegments() {
		List<String> greetings = new ArrayList<>();
		List<String> choices = new ArrayList<>();
		for (Script script : this.scripts) {
			greetings.add(say(script, "welcome.greeting", Map.of()));
			choices.add((choices.size() + 1) + " " + say(script, "language.name", Map.of()));
		}
		String message = String.join("\n\n", greetings) + "\n" + String.join("\n", choices) + "\n"
				+ waysOut(this.scripts.getFirst(), "0");

		assertThat(Gsm.segments(message)).as(message).isLessThanOrEqualTo(MOST_SEGMENTS);
	}

	@Test
	void namesTheWaysOutInAFewSigns() {
		assertThat(this.scripts).map((script) -> waysOut(script, "890"))
			.allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(24));
	}

	private static String message(Script script, String question, String choices, String waysOut) {
		Map<String, Object> usual = usual(script, question);
		List<String> lines = new ArrayList<>();
		lines.add(say(script, question, usual));
		List<String> offered = Arrays.stream(choices.split(" "))
			.filter((choice) -> !choice.isEmpty())
			.flatMap((choice) -> repeated(choice).stream())
			.toList();
		for (int i = 0; i < offered.size(); i++) {
			usual.put("people", i + 1);
			lines.add((i + 1) + " " + label(script, offered.get(i), usual));
		}
		if (!waysOut.isEmpty()) {
			lines.add(waysOut(script, waysOut));
		}
		return String.join("\n", lines);
	}

	private static List<String> repeated(String choice) {
		int star = choice.indexOf('*');
		return (star < 0) ? List.of(choice)
				: Collections.nCopies(Integer.parseInt(choice.substring(star + 1)), choice.substring(0, star));
	}

	private static String label(Script script, String choice, Map<String, Object> usual) {
		if (choice.startsWith("{")) {
			return String.valueOf(usual.get(choice.substring(1, choice.length() - 1)));
		}
		return script.sentences().containsKey(choice) ? say(script, choice, usual) : choice;
	}

	/** One digit means one thing on every channel: 8 more, 9 back, 0 a person. */
	private static String waysOut(Script script, String digits) {
		List<String> ways = new ArrayList<>();
		for (int i = 0; i < digits.length(); i++) {
			char digit = digits.charAt(i);
			String key = switch (digit) {
				case '8' -> "way-out.next-page";
				case '9' -> "way-out.back";
				default -> "way-out.person";
			};
			ways.add(digit + " " + say(script, key, Map.of()));
		}
		return String.join(" ", ways);
	}

	/** What is filled in, as long as in the sample consultation. */
	private static Map<String, Object> usual(Script script, String question) {
		boolean ukrainian = script.language().getLanguage().equals("uk");
		String title = ukrainian ? "Як ми будемо підтримувати сім’ї у Кракові?"
				: "How will we support families in Kraków?";
		String meeting = ukrainian ? "Відкрита консультаційна зустріч" : "Otwarte spotkanie konsultacyjne";
		String day = new Dates(script.language(), script.calendar()).shortDay(DAY);
		String language = Locale.of("uk").getDisplayLanguage(script.language());
		Map<String, Object> usual = new HashMap<>(Map.of("day", day, "time", "10:30", "from", "10:30", "to", "10:45",
				"until", "11:20", "free", 12, "count", 2, "bookings", 2));
		usual.putAll(Map.of("code", "482913", "number", "+48 12 000 00 11", "need", "123456789012345"));
		usual.put("title", question.startsWith("overview") ? title : meeting);
		usual.put("period", ukrainian ? "25 серпня – 26 вересня 2025" : "25 sierpnia – 26 września 2025");
		usual.put("language", language);
		usual.put("languages", question.equals("time.ask") ? language + ", " + language : "pl, uk");
		usual.put("where", say(script, "where.telephone", usual));
		usual.put("what", say(script, "what.telephone", usual) + "\n" + say(script, "what.language", usual));
		if (question.equals("move.ask")) {
			usual.putAll(Map.of("from", day, "fromTime", "10:30", "to", day, "toTime", "10:45"));
		}
		return usual;
	}

	@SuppressWarnings("JdkObsolete")
	private static String say(Script script, String key, Map<String, Object> arguments) {
		Sentence sentence = Objects.requireNonNull(script.sentences().get(key), key);
		Entry.Text text = Objects.requireNonNull(sentence.text(Manner.SMS), key);
		return new MessageFormat(text.value(), ULocale.forLocale(script.language()))
			.format(new HashMap<>(arguments), new StringBuffer(), null)
			.toString();
	}

}
