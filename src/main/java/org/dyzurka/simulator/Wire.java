package org.dyzurka.simulator;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How things look in the Bot API's JSON.
 */
final class Wire {

	private static final long BOT_ID = 7_000_000_001L;

	private static final String BOT_NAME = "Dyżurka";

	private Wire() {
	}

	/**
	 * The bot itself (Bot API {@code getMe}).
	 */
	static ObjectNode me() {
		ObjectNode bot = bot();
		bot.put("can_join_groups", false);
		bot.put("can_read_all_group_messages", false);
		bot.put("supports_inline_queries", false);
		bot.put("can_connect_to_business", false);
		bot.put("has_main_web_app", false);
		return bot;
	}

	static ObjectNode user(Resident resident) {
		ObjectNode user = object();
		user.put("id", resident.id());
		user.put("is_bot", false);
		user.put("first_name", resident.firstName());
		if (resident.languageCode() != null) {
			user.put("language_code", resident.languageCode());
		}
		return user;
	}

	static ObjectNode message(Resident resident, ChatMessage message) {
		ObjectNode json = object();
		json.put("message_id", message.id());
		json.set("from", message.fromBot() ? bot() : user(resident));
		json.set("chat", chat(resident));
		json.put("date", message.sent().getEpochSecond());
		if (message.edited() != null) {
			json.put("edit_date", message.edited().getEpochSecond());
		}
		content(json, message.content());
		if (!message.keyboard().isEmpty()) {
			json.putObject("reply_markup").set("inline_keyboard", keyboard(message.keyboard()));
		}
		return json;
	}

	/**
	 * A post of a channel, which is nobody's in particular.
	 */
	static ObjectNode post(String name, ChatMessage message) {
		ObjectNode channel = object().put("id", ChannelPosts.ID).put("type", "channel").put("title", BOT_NAME);
		if (name.startsWith("@")) {
			channel.put("username", name.substring(1));
		}
		ObjectNode json = object();
		json.put("message_id", message.id());
		json.set("sender_chat", channel);
		json.set("chat", channel.deepCopy());
		json.put("date", message.sent().getEpochSecond());
		content(json, message.content());
		if (!message.keyboard().isEmpty()) {
			json.putObject("reply_markup").set("inline_keyboard", keyboard(message.keyboard()));
		}
		return json;
	}

	/**
	 * A pressed button (Bot API {@code CallbackQuery}).
	 */
	static ObjectNode callbackQuery(String id, Resident resident, ChatMessage message, String data) {
		ObjectNode json = object();
		json.put("id", id);
		json.set("from", user(resident));
		json.set("message", message(resident, message));
		json.put("chat_instance", String.valueOf(resident.id()));
		json.put("data", data);
		return json;
	}

	/**
	 * The bot was blocked or unblocked (Bot API {@code ChatMemberUpdated}).
	 */
	static ObjectNode membership(Resident resident, long date, boolean blocked) {
		ObjectNode json = object();
		json.set("chat", chat(resident));
		json.set("from", user(resident));
		json.put("date", date);
		json.set("old_chat_member", member(!blocked));
		json.set("new_chat_member", member(blocked));
		return json;
	}

	private static ObjectNode member(boolean blocked) {
		ObjectNode json = object();
		json.set("user", bot());
		json.put("status", blocked ? "kicked" : "member");
		if (blocked) {
			json.put("until_date", 0);
		}
		return json;
	}

	private static void content(ObjectNode json, Content content) {
		switch (content) {
			case Content.Text text -> {
				json.put("text", text.text());
				entities(json, "entities", text.entities());
			}
			case Content.Document document -> {
				ObjectNode file = file(json.putObject("document"), document.fileId());
				file.put("file_name", document.name());
				file.put("mime_type", document.type());
				file.put("file_size", document.size());
				caption(json, document.caption());
				entities(json, "caption_entities", document.entities());
			}
			case Content.Contact contact -> {
				ObjectNode card = json.putObject("contact");
				card.put("phone_number", contact.phoneNumber());
				card.put("first_name", contact.firstName());
				if (contact.userId() != null) {
					card.put("user_id", contact.userId());
				}
			}
			case Content.Sticker sticker -> {
				ObjectNode file = picture(json.putObject("sticker"), "sticker");
				file.put("type", "regular");
				file.put("is_animated", false);
				file.put("is_video", false);
				file.put("emoji", sticker.emoji());
			}
			case Content.Photo photo -> {
				picture(json.putArray("photo").addObject(), "photo");
				caption(json, photo.caption());
			}
			case Content.Voice voice ->
				file(json.putObject("voice"), "simulator-voice").put("duration", voice.seconds());
		}
	}

	private static void caption(ObjectNode json, String caption) {
		if (!caption.isEmpty()) {
			json.put("caption", caption);
		}
	}

	private static ObjectNode picture(ObjectNode json, String kind) {
		return file(json, "simulator-" + kind).put("width", 512).put("height", 512);
	}

	private static ObjectNode file(ObjectNode json, String id) {
		return json.put("file_id", id).put("file_unique_id", "unique-" + id);
	}

	private static void entities(ObjectNode json, String name, List<Entity> entities) {
		if (entities.isEmpty()) {
			return;
		}
		ArrayNode array = json.putArray(name);
		for (Entity entity : entities) {
			ObjectNode item = array.addObject();
			item.put("type", entity.type()).put("offset", entity.offset()).put("length", entity.length());
			if (entity.url() != null) {
				item.put("url", entity.url());
			}
		}
	}

	private static ArrayNode keyboard(List<List<Button>> rows) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		for (List<Button> row : rows) {
			ArrayNode line = array.addArray();
			for (Button button : row) {
				ObjectNode item = line.addObject().put("text", button.label());
				if (button.data() != null) {
					item.put("callback_data", button.data());
				}
				if (button.url() != null) {
					item.put("url", button.url());
				}
				if (button.copies() != null) {
					item.putObject("copy_text").put("text", button.copies());
				}
				if (button.style() != null) {
					item.put("style", button.style());
				}
			}
		}
		return array;
	}

	private static ObjectNode chat(Resident resident) {
		return object().put("id", resident.id()).put("type", "private").put("first_name", resident.firstName());
	}

	private static ObjectNode bot() {
		ObjectNode bot = object().put("id", BOT_ID).put("is_bot", true).put("first_name", BOT_NAME);
		return bot.put("username", World.BOT_USERNAME);
	}

	private static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

}
