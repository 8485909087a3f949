package org.dyzurka.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.dyzurka.conversation.Conversations;
import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.messaging.Choice;
import org.dyzurka.messaging.Outgoing;
import org.dyzurka.messaging.Prompt;
import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * A resident who meets the conversation itself, without a channel: quick, for the many
 * plays of a transcript.
 */
final class DirectStage implements Stage {

	private static final AtomicLong messages = new AtomicLong();

	private final Conversations conversations;

	private final Letterbox letterbox;

	private final Address address;

	private final @Nullable Locale device;

	private int heard;

	DirectStage(Conversations conversations, Letterbox letterbox, Address address, @Nullable String device) {
		this.conversations = conversations;
		this.letterbox = letterbox;
		this.address = address;
		this.device = (device != null) ? Locale.of(device) : null;
	}

	@Override
	public void say(String text) {
		boolean start = text.equals("/start") || text.startsWith("/start ");
		act(start ? new Utterance.Start(text.substring("/start".length()).strip()) : new Utterance.Text(text));
	}

	@Override
	public void press(String label) {
		List<Outgoing> said = this.letterbox.of(this.address);
		for (int i = said.size() - 1; i >= 0; i--) {
			for (Choice choice : said.get(i).prompt().choices()) {
				if (choice.label().startsWith(label) || choice.label().endsWith(label)) {
					// Beside a request for a contact, choices come back as text
					boolean keyboard = said.get(i).prompt().contactLabel() != null;
					act(keyboard ? new Utterance.Text(choice.label()) : new Utterance.Chosen(choice.token()));
					return;
				}
			}
		}
		throw new AssertionError("No button: " + label);
	}

	@Override
	public void pressOld(String label) {
		List<Outgoing> said = this.letterbox.of(this.address);
		for (int i = said.size() - 2; i >= 0; i--) {
			for (Choice choice : said.get(i).prompt().choices()) {
				if (choice.label().startsWith(label)) {
					act(new Utterance.Chosen(choice.token()));
					return;
				}
			}
		}
		throw new AssertionError("No old button: " + label);
	}

	@Override
	public void forge(String data) {
		act(new Utterance.Chosen(data));
	}

	@Override
	public void sticker() {
		act(new Utterance.Wordless());
	}

	@Override
	public void contact(String number, boolean own) {
		act(new Utterance.SharedContact(number, own));
	}

	@Override
	public List<Said> answers() {
		List<Said> answers = new ArrayList<>();
		List<Outgoing> said = this.letterbox.of(this.address);
		for (Outgoing message : said.subList(this.heard, said.size())) {
			Prompt prompt = message.prompt();
			String file = (prompt.attachment() != null) ? this.letterbox.fileName(prompt.attachment()) : null;
			answers.add(new Said(prompt.text(), prompt.choices().stream().map(Choice::label).toList(), file));
		}
		return answers;
	}

	void act(Utterance utterance) {
		this.heard = this.letterbox.of(this.address).size();
		this.conversations
			.receive(new Incoming(this.address, "direct-" + messages.incrementAndGet(), utterance, null, this.device));
	}

}
