package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dyzurka.simulator.CallView;
import org.dyzurka.simulator.Calls;
import org.dyzurka.simulator.Phones;
import org.dyzurka.simulator.Spoken;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * A resident at a telephone, who hears what Twilio's voice speaks. Every step is checked
 * for what Twilio does not allow, and for how many options it has.
 */
final class CallStage implements Stage {

	private static final int MOST_OPTIONS = 4;

	/** The keys from this one on mean the same on every level. */
	private static final int FIRST_UNIVERSAL_KEY = 8;

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!]) ");

	/** Beside a question for a number, a key is ended like a number. */
	private static final Pattern OPTION = Pattern
		.compile("(.+): (?:naciśnij|press|натисніть) ([\\p{L}’ʼ]+)(?: i krzyżyk|, then hash| і решітку)?\\.");

	private final Calls calls;

	private final Words words;

	private final SmsStage handset;

	private @Nullable CallView call;

	/** A resident of this number, who does not call yet. */
	CallStage(Program program, String number) {
		this.calls = program.bean(Calls.class);
		this.words = program.bean(Words.class);
		this.handset = new SmsStage(() -> program.bean(Phones.class), number);
	}

	@Override
	public String number() {
		return this.handset.number();
	}

	@Override
	public void dial(@Nullable String from) {
		this.call = checked(this.calls.dial(from));
	}

	@Override
	public void say(String text) {
		this.call = checked(this.calls.say(sid(), text));
	}

	@Override
	public void keys(String keys) {
		this.call = checked(this.calls.press(sid(), keys));
	}

	@Override
	public void press(String label) {
		Option wanted = options().stream()
			.filter((option) -> fits(option.label(), label))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No option: " + label));
		keys(wanted.key() + (awaitsNumber() ? "#" : ""));
	}

	@Override
	public void silence() {
		this.call = checked(this.calls.silence(sid()));
	}

	@Override
	public void hangUp() {
		this.call = checked(this.calls.hangUp(sid()));
	}

	@Override
	public void office(String does) {
		this.call = checked(this.calls.office(sid(), does.equals("answers")));
	}

	@Override
	public void text(String words) {
		this.handset.say(words);
	}

	@Override
	public List<Said> texts() {
		return this.handset.answers();
	}

	@Override
	public List<Said> answers() {
		String heard = view().spoken().stream().map(Spoken::text).collect(Collectors.joining("\n"));
		return List.of(new Said(heard, options().stream().map(Option::label).toList(), null));
	}

	@Override
	public String spoken(String code) {
		return this.words.spoken(Locale.forLanguageTag(view().spoken().getLast().language())).pairs(code);
	}

	@Override
	public @Nullable String then() {
		return switch (view().waiting()) {
			case CallView.Waiting.Input input -> null;
			case CallView.Waiting.Ringing ringing -> "rings";
			case CallView.Waiting.Talking talking -> "talks";
			case CallView.Waiting.Ended ended -> "hangs-up";
		};
	}

	private CallView checked(CallView view) {
		this.call = view;
		assertThat(view.problems()).isEmpty();
		List<Option> options = options();
		assertThat(options).as("options").doesNotHaveDuplicates();
		assertThat(options).filteredOn((option) -> option.key() > 0 && option.key() < FIRST_UNIVERSAL_KEY)
			.as("options beside the keys that mean the same everywhere")
			.hasSizeLessThanOrEqualTo(MOST_OPTIONS);
		return view;
	}

	private List<Option> options() {
		List<Option> options = new ArrayList<>();
		for (Spoken spoken : view().spoken()) {
			Locale language = Locale.forLanguageTag(spoken.language());
			for (String sentence : SENTENCE_END.split(spoken.text(), -1)) {
				Matcher option = OPTION.matcher(sentence);
				if (option.matches()) {
					options.add(new Option(option.group(1), key(language, option.group(2))));
				}
			}
		}
		return options;
	}

	private int key(Locale language, String spoken) {
		for (int key = 0; key <= 9; key++) {
			if (this.words.spoken(language).key(key).equals(spoken)) {
				return key;
			}
		}
		throw new AssertionError("No key is called so: " + spoken);
	}

	private boolean awaitsNumber() {
		return view().waiting() instanceof CallView.Waiting.Input input && input.numDigits() == null;
	}

	private String sid() {
		return view().sid();
	}

	private CallView view() {
		return Objects.requireNonNull(this.call, "Nobody has called");
	}

	private record Option(String label, int key) {

	}

}
