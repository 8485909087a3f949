package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.dyzurka.acceptance.Stage.Said;
import org.dyzurka.acceptance.Transcript.Step;
import org.dyzurka.calllist.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Plays a transcript on a stage and compares what the bot says.
 */
final class Player {

	/** Standing alone. */
	private static final Pattern FOUR_DIGITS = Pattern.compile("\\b\\d{4}\\b");

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final Stage stage;

	private final Surroundings surroundings;

	private final Interruption interruption;

	Player(Stage stage, Surroundings surroundings, Interruption interruption) {
		this.stage = stage;
		this.surroundings = surroundings;
		this.interruption = interruption;
	}

	void play(Transcript transcript) {
		for (int i = 0; i < transcript.steps().size(); i++) {
			Step step = transcript.steps().get(i);
			try {
				play(step);
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError(
						transcript.file() + ", step " + (i + 1) + ": " + step + "\nlast heard: " + this.stage.answers(),
						ex);
			}
		}
	}

	private void play(Step step) {
		switch (step) {
			case Step.Say(String text) -> this.stage.say(filled(text));
			// The question with this button may still be on its way
			case Step.Press(String label) -> await().untilAsserted(() -> this.stage.press(label));
			case Step.PressOld(String label) -> this.stage.pressOld(label);
			case Step.Forge(String data) -> this.stage.forge(data);
			case Step.Sticker() -> this.stage.sticker();
			case Step.Contact(String number, boolean own) -> this.stage.contact(number, own);
			case Step.Wait(Duration time) -> this.surroundings.pass(time);
			case Step.Restart() -> this.surroundings.restart();
			case Step.OtherTakes(var start) -> this.surroundings.otherTakes(start);
			case Step.OthersTakeAll(String key) -> this.surroundings.othersTakeAll(key);
			case Step.OtherGivesUp(var start) -> this.surroundings.otherGivesUp(start);
			case Step.Keys(String keys) -> this.stage.keys(filled(keys));
			case Step.Dial(String from) -> this.stage.dial(caller(from));
			case Step.Silence() -> this.stage.silence();
			case Step.HangUp() -> this.stage.hangUp();
			case Step.Office(String does) -> this.stage.office(does);
			case Step.Unreachable(int code) -> this.stage.unreachable(code);
			case Step.Text(String words) -> this.stage.text(filled(words));
			case Step.Texts(List<String> says) -> await().untilAsserted(() -> assertThat(together(this.stage.texts()))
				.containsSubsequence(says.stream().map(this::filled).toList()));
			case Step.OnCallList(Reason reason) ->
				await().untilAsserted(() -> assertThat(this.surroundings.calls(this.stage.number())).contains(reason));
			case Step.Bot bot -> {
				await(bot);
				interrupt(bot);
			}
		}
	}

	private void await(Step.Bot bot) {
		await().untilAsserted(() -> heard(bot, this.stage.answers()));
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
	}

	private @Nullable String caller(String from) {
		return switch (from) {
			case "own" -> this.stage.number();
			case "withheld" -> null;
			default -> from;
		};
	}

	/**
	 * With what is known only now: the code of the newest booking, in digits or as the
	 * voice says it, the four digits that were last heard, and the resident's number as
	 * people in Poland write it.
	 */
	private String filled(String text) {
		String filled = text;
		if (filled.contains("{code}")) {
			filled = filled.replace("{code}", this.surroundings.newestCode());
		}
		if (filled.contains("{spoken code}")) {
			filled = filled.replace("{spoken code}", this.stage.spoken(this.surroundings.newestCode()));
		}
		if (filled.contains("{number}")) {
			filled = filled.replace("{number}", this.stage.number().substring("+48".length()));
		}
		if (filled.contains("{four digits}")) {
			Matcher digits = FOUR_DIGITS.matcher(together(this.stage.answers()));
			assertThat(digits.find()).isTrue();
			filled = filled.replace("{four digits}", digits.group());
		}
		return filled;
	}

	private List<String> shown(List<String> texts) {
		return texts.stream().map((text) -> this.stage.shown(filled(text))).toList();
	}

	private static String together(List<Said> answers) {
		return String.join("\n", answers.stream().map(Said::text).toList());
	}

	private void heard(Step.Bot bot, List<Said> answers) {
		String all = together(answers);
		assertThat(all).containsSubsequence(shown(bot.says()));
		assertThat(bot.saysNot()).noneMatch(all::contains);
		assertThat(this.stage.then()).as("what follows %s", all).isEqualTo(bot.then());
		assertThat(answers).isNotEmpty();
		List<String> buttons = answers.getLast().buttons();
		for (String choice : shown(bot.choices())) {
			assertThat(buttons).as("choices under %s", all).anyMatch((label) -> label.startsWith(choice));
		}
		for (String choice : shown(bot.notChoices())) {
			assertThat(buttons).noneMatch((label) -> label.startsWith(choice));
		}
		if (bot.file() != null) {
			assertThat(answers).anyMatch((said) -> said.file() != null && said.file().endsWith(bot.file()));
		}
	}

	/**
	 * Whatever comes in between, the same question is asked again, with the same choices.
	 */
	private void interrupt(Step.Bot bot) {
		List<Said> answers = this.stage.answers();
		List<String> choices = answers.getLast().buttons();
		boolean wordsAreAnAnswer = bot.takesAnyWords() && this.interruption == Interruption.NONSENSE;
		if (this.interruption == Interruption.NONE || choices.isEmpty() || wordsAreAnAnswer) {
			return;
		}
		switch (this.interruption) {
			case NONE -> {
			}
			case NONSENSE -> this.stage.say("Qwrtz plmk, bzdry i 12345678901234567890 ☃ \u0000\u202e");
			case STICKER -> this.stage.sticker();
			case STALE -> this.stage.forge("AAAAAA.confirm");
		}
		await().untilAsserted(() -> {
			List<Said> now = this.stage.answers();
			assertThat(now).isNotEmpty();
			assertThat(now.getLast().buttons()).isEqualTo(choices);
		});
	}

	/**
	 * What comes in between at every question.
	 */
	enum Interruption {

		NONE, NONSENSE, STICKER, STALE

	}

	/**
	 * What happens around the conversation.
	 */
	interface Surroundings {

		void pass(Duration time);

		void restart();

		void otherTakes(LocalDateTime start);

		/** Others book every slot of a duty, or every seat of a meeting. */
		default void othersTakeAll(String key) {
			throw new UnsupportedOperationException("Nobody else is here");
		}

		/**
		 * Somebody else gives up the slot, or a seat of the meeting, that begins then.
		 */
		default void otherGivesUp(LocalDateTime start) {
			throw new UnsupportedOperationException("Nobody else is here");
		}

		/** The code of the booking made last. */
		default String newestCode() {
			throw new UnsupportedOperationException("Nobody asks for codes here");
		}

		/** Why the office is to phone a number. */
		default List<Reason> calls(String number) {
			throw new UnsupportedOperationException("The office has no list here");
		}

	}

}
