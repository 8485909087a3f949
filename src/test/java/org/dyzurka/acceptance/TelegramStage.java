package org.dyzurka.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.simulator.Button;
import org.dyzurka.simulator.ChatMessage;
import org.dyzurka.simulator.Chats;
import org.dyzurka.simulator.Content;
import org.jspecify.annotations.Nullable;

/**
 * A resident in the simulated Telegram, whom the program reaches through its real
 * adapter.
 */
final class TelegramStage implements Stage {

	private final Chats chats;

	private final long resident;

	private Map<Integer, ChatMessage> before = Map.of();

	TelegramStage(Chats chats, @Nullable String device) {
		this.chats = chats;
		this.resident = chats.arrive("Zofia", device).id();
	}

	long resident() {
		return this.resident;
	}

	@Override
	public void say(String text) {
		remember();
		if (text.startsWith("/start ")) {
			this.chats.start(this.resident, text.substring("/start ".length()));
			return;
		}
		this.chats.write(this.resident, text);
	}

	@Override
	public void press(String label) {
		Optional<Button> reply = this.chats.view(this.resident)
			.replyKeyboard()
			.stream()
			.flatMap(List::stream)
			.filter((button) -> fits(button, label))
			.findFirst();
		if (reply.isPresent()) {
			say(reply.get().label());
			return;
		}
		press(label, this.chats.view(this.resident).messages().reversed());
	}

	@Override
	public void pressOld(String label) {
		List<ChatMessage> withButtons = this.chats.view(this.resident)
			.messages()
			.reversed()
			.stream()
			.filter((message) -> !message.keyboard().isEmpty())
			.toList();
		press(label, withButtons.subList(1, withButtons.size()));
	}

	@Override
	public void forge(String data) {
		remember();
		ChatMessage last = this.chats.view(this.resident)
			.messages()
			.reversed()
			.stream()
			.filter(ChatMessage::fromBot)
			.findFirst()
			.orElseThrow();
		this.chats.forge(this.resident, last.id(), data);
	}

	@Override
	public void sticker() {
		remember();
		this.chats.sendSticker(this.resident);
	}

	@Override
	public void contact(String number, boolean own) {
		remember();
		this.chats.shareContact(this.resident, number, own);
	}

	@Override
	public List<Said> answers() {
		List<Said> answers = new ArrayList<>();
		List<ChatMessage> changed = new ArrayList<>();
		for (ChatMessage message : this.chats.view(this.resident).messages()) {
			if (message.fromBot() && !message.equals(this.before.get(message.id()))) {
				changed.add(message);
			}
		}
		for (ChatMessage message : changed) {
			List<String> buttons = message.keyboard().stream().flatMap(List::stream).map(Button::label).toList();
			String file = (message.content() instanceof Content.Document document) ? document.name() : null;
			answers.add(new Said(message.words(), buttons, file));
		}
		return withReplyKeyboard(answers);
	}

	private List<Said> withReplyKeyboard(List<Said> answers) {
		List<String> reply = this.chats.view(this.resident)
			.replyKeyboard()
			.stream()
			.flatMap(List::stream)
			.map(Button::label)
			.toList();
		if (reply.isEmpty() || answers.isEmpty()) {
			return answers;
		}
		List<Said> with = new ArrayList<>(answers);
		Said last = with.removeLast();
		with.add(new Said(last.text(), reply, last.file()));
		return with;
	}

	private void press(String label, List<ChatMessage> newestFirst) {
		for (ChatMessage message : newestFirst) {
			for (int row = 0; row < message.keyboard().size(); row++) {
				List<Button> buttons = message.keyboard().get(row);
				for (int column = 0; column < buttons.size(); column++) {
					if (fits(buttons.get(column), label)) {
						remember();
						this.chats.press(this.resident, message.id(), row, column);
						return;
					}
				}
			}
		}
		throw new AssertionError("No button: " + label);
	}

	private static boolean fits(Button button, String label) {
		return button.label().startsWith(label) || button.label().endsWith(label);
	}

	private void remember() {
		Map<Integer, ChatMessage> seen = new HashMap<>();
		for (ChatMessage message : this.chats.view(this.resident).messages()) {
			seen.put(message.id(), message);
		}
		this.before = seen;
	}

}
