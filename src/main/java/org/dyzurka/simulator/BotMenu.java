package org.dyzurka.simulator;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.stereotype.Component;

/**
 * The bot's list of commands, per scope and language (Bot API {@code setMyCommands}).
 */
@Component
@WhileSimulating
class BotMenu {

	private static final int MOST_COMMANDS = 100;

	private static final int LONGEST_DESCRIPTION = 256;

	private final World world;

	BotMenu(World world) {
		this.world = world;
	}

	JsonNode set(Params params) {
		JsonNode given = params.json("commands");
		if (!given.isArray()) {
			throw Refused.badRequest("can't parse commands: expected an Array of BotCommand");
		}
		if (given.size() > MOST_COMMANDS) {
			throw Refused.badRequest("BOT_COMMANDS_TOO_MUCH");
		}
		List<ChatView.Command> entries = new ArrayList<>();
		for (JsonNode entry : given) {
			String command = entry.path("command").asString("");
			String description = entry.path("description").asString("");
			if (!command.matches("/?[a-z0-9_]{1,32}")) {
				throw Refused.badRequest("BOT_COMMAND_INVALID");
			}
			if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
				throw Refused.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
			}
			entries.add(new ChatView.Command(command.replaceFirst("^/", ""), description));
		}
		this.world.commands(scope(params), entries);
		return BooleanNode.TRUE;
	}

	JsonNode get(Params params) {
		ArrayNode result = JsonNodeFactory.instance.arrayNode();
		for (ChatView.Command entry : this.world.commands(scope(params))) {
			result.addObject().put("command", entry.command()).put("description", entry.description());
		}
		return result;
	}

	JsonNode delete(Params params) {
		this.world.noCommands(scope(params));
		return BooleanNode.TRUE;
	}

	private static World.CommandScope scope(Params params) {
		JsonNode scope = params.json("scope");
		String language = params.text("language_code").orElse("");
		if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
			throw Refused.badRequest("invalid language code specified");
		}
		String type = scope.path("type").asString("default");
		return switch (type) {
			case "default", "all_private_chats", "all_group_chats", "all_chat_administrators" ->
				new World.CommandScope(type, language);
			case "chat" -> new World.CommandScope("chat:" + scope.path("chat_id").asString(""), language);
			default -> throw Refused.badRequest("can't parse BotCommandScope: unsupported type");
		};
	}

}
