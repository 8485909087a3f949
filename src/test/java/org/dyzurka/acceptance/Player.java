package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.dyzurka.acceptance.Stage.Said;
import org.dyzurka.acceptance.Transcript.Step;

/**
 * Plays a transcript on a stage and compares what the bot says.
 */
final class Player {

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
			case Step.Say(String text) -> this.stage.say(text);
			// The question with this button may still be on its way
			case Step.Press(String label) -> await().untilAsserted(() -> this.stage.press(label));
			case Step.PressOld(String label) -> this.stage.pressOld(label);
			case Step.Forge(String data) -> this.stage.forge(data);
			case Step.Sticker() -> this.stage.sticker();
			case Step.Contact(String number, boolean own) -> this.stage.contact(number, own);
			case Step.Wait(Duration time) -> this.surroundings.pass(time);
			case Step.Restart() -> this.surroundings.restart();
			case Step.OtherTakes(var start) -> this.surroundings.otherTakes(start);
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

	private static void heard(Step.Bot bot, List<Said> answers) {
		String all = String.join("\n", answers.stream().map(Said::text).toList());
		assertThat(all).containsSubsequence(bot.says());
		assertThat(answers).isNotEmpty();
		List<String> buttons = answers.getLast().buttons();
		for (String choice : bot.choices()) {
			assertThat(buttons).as("choices under %s", all).anyMatch((label) -> label.startsWith(choice));
		}
		for (String choice : bot.notChoices()) {
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

	}

}
