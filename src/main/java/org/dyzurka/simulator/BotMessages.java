package org.dyzurka.simulator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

import org.springframework.stereotype.Component;

/**
 * What the bot says: sending, changing and deleting messages, answering pressed buttons.
 * Called under the lock of the {@link World}.
 */
@Component
@WhileSimulating
class BotMessages {

	private static final int LONGEST_TEXT = 4096;

	private static final int LONGEST_CAPTION = 1024;

	private static final int LONGEST_ANSWER = 200;

	private static final String ATTACHED = "attach://";

	private final World world;

	private final Pace pace;

	private final ChannelPosts channel;

	BotMessages(World world, Pace pace, ChannelPosts channel) {
		this.world = world;
		this.channel = channel;
		this.pace = pace;
	}

	JsonNode send(Params params) {
		if (toChannel(params)) {
			return post(text(params), params);
		}
		Chat chat = reachable(params);
		Content.Text content = text(params);
		return say(chat, content, Keyboards.read(params));
	}

	JsonNode sendDocument(Params params) {
		if (toChannel(params)) {
			return post(document(params), params);
		}
		Chat chat = reachable(params);
		return say(chat, document(params), Keyboards.read(params));
	}

	private Content.Document document(Params params) {
		Markup caption = caption(params);
		StoredFile file = file(params);
		return new Content.Document(file.id(), file.name(), file.type(), file.bytes().length, caption.text(),
				caption.entities());
	}

	private boolean toChannel(Params params) {
		return this.channel.is(params.text("chat_id").orElse(""));
	}

	private JsonNode post(Content content, Params params) {
		return Wire.post(this.channel.name(), this.channel.post(content, Keyboards.read(params)));
	}

	JsonNode action(Params params) {
		reachable(params);
		if (params.text("action").isEmpty()) {
			throw Refused.badRequest("wrong parameter action in request");
		}
		return BooleanNode.TRUE;
	}

	JsonNode editText(Params params) {
		Chat chat = chat(params);
		ChatMessage message = own(chat, params);
		if (!(message.content() instanceof Content.Text)) {
			throw Refused.badRequest("there is no text in the message to edit");
		}
		return change(chat, message, text(params), Keyboards.read(params).inline());
	}

	JsonNode editCaption(Params params) {
		Chat chat = chat(params);
		ChatMessage message = own(chat, params);
		if (!(message.content() instanceof Content.Document document)) {
			throw Refused.badRequest("there is no caption in the message to edit");
		}
		Markup caption = caption(params);
		Content changed = new Content.Document(document.fileId(), document.name(), document.type(), document.size(),
				caption.text(), caption.entities());
		return change(chat, message, changed, Keyboards.read(params).inline());
	}

	JsonNode editKeyboard(Params params) {
		Chat chat = chat(params);
		ChatMessage message = own(chat, params);
		return change(chat, message, message.content(), Keyboards.read(params).inline());
	}

	JsonNode delete(Params params) {
		Chat chat = chat(params);
		int id = (int) params.number("message_id").orElse(0);
		if (chat.message(id).isEmpty()) {
			throw Refused.badRequest("message to delete not found");
		}
		chat.remove(id);
		return BooleanNode.TRUE;
	}

	JsonNode answerQuery(Params params) {
		String text = params.text("text").orElse("");
		if (text.length() > LONGEST_ANSWER) {
			throw Refused.badRequest("MESSAGE_TOO_LONG");
		}
		String query = params.text("callback_query_id").orElse("");
		Optional<Chat> chat = this.world.takeQuery(query);
		if (chat.isEmpty()) {
			throw Refused.badRequest("query is too old and response timeout expired or query ID is invalid");
		}
		chat.get().answered(new ChatView.Toast(query, text, params.flag("show_alert")));
		return BooleanNode.TRUE;
	}

	private JsonNode say(Chat chat, Content content, Keyboards keyboards) {
		this.pace.count(chat.resident().id());
		List<List<Button>> reply = keyboards.reply();
		if (reply != null) {
			chat.replyKeyboard(reply);
		}
		ChatMessage message = new ChatMessage(this.world.nextMessage(), true, this.world.now(), null, content,
				keyboards.inline());
		chat.add(message);
		return Wire.message(chat.resident(), message);
	}

	private JsonNode change(Chat chat, ChatMessage message, Content content, List<List<Button>> keyboard) {
		if (content.equals(message.content()) && keyboard.equals(message.keyboard())) {
			throw Refused.badRequest("message is not modified: specified new message content and reply markup are "
					+ "exactly the same as a current content and reply markup of the message");
		}
		this.pace.count(chat.resident().id());
		ChatMessage changed = message.edited(this.world.now(), content, keyboard);
		chat.replace(changed);
		return Wire.message(chat.resident(), changed);
	}

	private Chat chat(Params params) {
		String id = params.text("chat_id").orElse("");
		if (id.isEmpty()) {
			throw Refused.badRequest("chat_id is empty");
		}
		if (!id.matches("-?\\d{1,18}")) {
			throw Refused.badRequest("chat not found");
		}
		return this.world.chat(Long.parseLong(id))
			.filter(Chat::met)
			.orElseThrow(() -> Refused.badRequest("chat not found"));
	}

	private Chat reachable(Params params) {
		Chat chat = chat(params);
		if (chat.blocked()) {
			throw Refused.forbidden("bot was blocked by the user");
		}
		return chat;
	}

	private static ChatMessage own(Chat chat, Params params) {
		long id = params.number("message_id")
			.orElseThrow(() -> Refused.badRequest("message identifier is not specified"));
		ChatMessage message = chat.message((int) id).orElseThrow(() -> Refused.badRequest("message to edit not found"));
		if (!message.fromBot()) {
			throw Refused.badRequest("message can't be edited");
		}
		return message;
	}

	private static Content.Text text(Params params) {
		Markup markup = Markup.read(params, "text", "entities");
		if (markup.text().isBlank()) {
			throw Refused.badRequest("message text is empty");
		}
		if (length(markup) > LONGEST_TEXT) {
			throw Refused.badRequest("message is too long");
		}
		return new Content.Text(markup.text(), markup.entities());
	}

	private static Markup caption(Params params) {
		Markup markup = Markup.read(params, "caption", "caption_entities");
		if (length(markup) > LONGEST_CAPTION) {
			throw Refused.badRequest("message caption is too long");
		}
		return markup;
	}

	private static int length(Markup markup) {
		return markup.text().codePointCount(0, markup.text().length());
	}

	private StoredFile file(Params params) {
		String given = params.text("document").orElse("");
		String part = given.startsWith(ATTACHED) ? given.substring(ATTACHED.length()) : "document";
		Params.Upload upload = params.files().get(part);
		if (upload != null) {
			if (upload.bytes().length == 0) {
				throw Refused.badRequest("file must be non-empty");
			}
			StoredFile kept = new StoredFile("SIM" + UUID.randomUUID().toString().replace("-", ""), upload.name(),
					upload.type(), upload.bytes());
			this.world.keep(kept);
			return kept;
		}
		if (given.isEmpty()) {
			throw Refused.badRequest("there is no document in the request");
		}
		return this.world.file(given).orElseThrow(() -> Refused.badRequest("wrong file identifier/HTTP URL specified"));
	}

}
