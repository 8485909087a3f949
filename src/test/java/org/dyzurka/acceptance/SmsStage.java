package org.dyzurka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dyzurka.simulator.PhoneMessage;
import org.dyzurka.simulator.Phones;
import org.dyzurka.wording.Gsm;

/**
 * A resident with a mobile telephone, whom the program reaches through Twilio's client
 * and webhooks. Every message is checked for its length.
 */
final class SmsStage implements Stage {

	private static final int MOST_SEGMENTS = 2;

	private static final Pattern LINE = Pattern.compile("([1-5]) (.+)");

	private static final Pattern WAYS_OUT = Pattern.compile("(?:^|  )([0689]) ([^ ]+)");

	private final Supplier<Phones> phones;

	private final String number;

	private final Set<String> before = new HashSet<>();

	/** A resident of this number, on the telephones of the program that runs. */
	SmsStage(Supplier<Phones> phones, String number) {
		this.phones = phones;
		this.number = number;
	}

	@Override
	public String number() {
		return this.number;
	}

	@Override
	public void say(String text) {
		for (PhoneMessage message : messages()) {
			this.before.add(message.sid());
		}
		PhoneMessage sent = this.phones.get().text(this.number, text);
		assertThat(sent.errorCode()).as("Twilio's code for the webhook's answer").isNull();
	}

	@Override
	public void unreachable(int code) {
		this.phones.get().fail(this.number, code);
	}

	@Override
	public void keys(String keys) {
		say(keys);
	}

	@Override
	public void press(String label) {
		for (PhoneMessage message : messages().reversed()) {
			for (Choice choice : choices(message.body())) {
				if (fits(choice.label(), label)) {
					say(choice.digit());
					return;
				}
			}
		}
		throw new AssertionError("No choice: " + label);
	}

	@Override
	public List<Said> answers() {
		List<Said> answers = new ArrayList<>();
		for (PhoneMessage message : messages()) {
			if (message.fromProgram() && !this.before.contains(message.sid())) {
				assertThat(message.segments()).as(message.body()).isLessThanOrEqualTo(MOST_SEGMENTS);
				answers
					.add(new Said(message.body(), choices(message.body()).stream().map(Choice::label).toList(), null));
			}
		}
		return answers;
	}

	/** Text messages go without Polish letters, which would make them dear. */
	@Override
	public String shown(String text) {
		return Gsm.writable(text);
	}

	private List<PhoneMessage> messages() {
		return this.phones.get().thread(this.number).messages();
	}

	/** What can be chosen by a digit. */
	static List<Choice> choices(String body) {
		List<Choice> choices = new ArrayList<>();
		for (String line : body.lines().toList()) {
			Matcher choice = LINE.matcher(line);
			if (choice.matches()) {
				choices.add(new Choice(choice.group(1), choice.group(2)));
			}
		}
		Matcher wayOut = WAYS_OUT.matcher(body.lines().toList().getLast());
		while (wayOut.find()) {
			choices.add(new Choice(wayOut.group(1), wayOut.group(2)));
		}
		return choices;
	}

	record Choice(String digit, String label) {

	}

}
