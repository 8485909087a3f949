package org.dyzurka.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;

import org.dyzurka.acceptance.PlayedTelegram.Taken;

/**
 * What a resident writes with, on a network that outlives the program.
 */
sealed interface Device {

	/**
	 * Writes.
	 * @return false if nobody knows whether it was heard
	 */
	boolean say(String words);

	/** Chooses one of {@link #choices()}. */
	boolean choose(String label);

	/** What was said to its owner so far, oldest first. */
	List<String> heard();

	/** What the newest question offers. */
	List<String> choices();

	/** A chat. */
	record Chat(PlayedTelegram telegram, long chat) implements Device {

		@Override
		public boolean say(String words) {
			this.telegram.say(this.chat, words);
			return true;
		}

		@Override
		public boolean choose(String label) {
			Taken question = question();
			this.telegram.press(this.chat, question.id(), question.buttons().getOrDefault(label, ""));
			return true;
		}

		@Override
		public List<String> heard() {
			return this.telegram.taken(this.chat).stream().map(Taken::text).toList();
		}

		@Override
		public List<String> choices() {
			return List.copyOf(question().buttons().keySet());
		}

		private Taken question() {
			return this.telegram.taken(this.chat)
				.reversed()
				.stream()
				.filter((message) -> !message.buttons().isEmpty())
				.findFirst()
				.orElse(new Taken(Taken.Kind.SENT, this.chat, 0, "", Map.of()));
		}

	}

	/**
	 * A mobile telephone. Twilio brings a message once and tries no second time (Twilio,
	 * "Webhook connection overrides").
	 *
	 * @param program the port of a node
	 */
	record Mobile(PlayedTwilio twilio, SignedForm forms, IntSupplier program, String number) implements Device {

		@Override
		public boolean say(String words) {
			String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
			try {
				HttpResponse<String> answer = this.forms.post(this.program.getAsInt(), "/twilio/sms",
						Map.of("AccountSid", "AC1", "MessageSid", sid, "From", this.number, "To", PlayedTwilio.NUMBER,
								"Body", words, "NumMedia", "0"));
				return answer.statusCode() == 200;
			}
			catch (IOException ex) {
				return false;
			}
		}

		@Override
		public boolean choose(String label) {
			return offered().stream()
				.filter((choice) -> choice.label().equals(label))
				.findFirst()
				.map((choice) -> say(choice.digit()))
				.orElse(false);
		}

		@Override
		public List<String> heard() {
			return this.twilio.taken(this.number).stream().map(PlayedTwilio.Taken::body).toList();
		}

		@Override
		public List<String> choices() {
			return offered().stream().map(SmsStage.Choice::label).toList();
		}

		private List<SmsStage.Choice> offered() {
			return heard().reversed()
				.stream()
				.map(SmsStage::choices)
				.filter((choices) -> !choices.isEmpty())
				.findFirst()
				.orElse(List.of());
		}

	}

}
