package org.dyzurka.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Text with its special stretches, read as Telegram reads it (Bot API, "Formatting
 * options"): HTML, or given entities, or none. Markdown is not played.
 *
 * @param text what remains to be read
 * @param entities its stretches, from left to right
 */
record Markup(String text, List<Entity> entities) {

	private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>");

	private static final Pattern HREF = Pattern.compile("\\bhref\\s*=\\s*(\"([^\"]*)\"|'([^']*)'|(\\S+))");

	private static final Pattern CHARACTER = Pattern.compile("&(lt|gt|amp|quot|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");

	private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/[A-Za-z0-9_]{1,32}(@\\w+)?");

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("b", "bold"), Map.entry("strong", "bold"),
			Map.entry("i", "italic"), Map.entry("em", "italic"), Map.entry("u", "underline"),
			Map.entry("ins", "underline"), Map.entry("s", "strikethrough"), Map.entry("strike", "strikethrough"),
			Map.entry("del", "strikethrough"), Map.entry("tg-spoiler", "spoiler"), Map.entry("span", "spoiler"),
			Map.entry("a", "text_link"), Map.entry("code", "code"), Map.entry("pre", "pre"),
			Map.entry("blockquote", "blockquote"));

	static Markup read(Params params, String textName, String entitiesName) {
		String given = params.text(textName).orElse("");
		String mode = params.text("parse_mode").orElse("").toLowerCase(Locale.ROOT);
		return switch (mode) {
			case "" -> plain(given, params.json(entitiesName));
			case "html" -> html(given);
			default -> throw Refused.badRequest("unsupported parse_mode");
		};
	}

	/**
	 * What a person typed: Telegram itself marks the commands.
	 */
	static Markup typed(String text) {
		List<Entity> entities = new ArrayList<>();
		Matcher matcher = COMMAND.matcher(text);
		while (matcher.find()) {
			entities.add(new Entity("bot_command", matcher.start(), matcher.end() - matcher.start(), null));
		}
		return new Markup(text, List.copyOf(entities));
	}

	private static Markup plain(String text, JsonNode given) {
		List<Entity> entities = new ArrayList<>();
		given.forEach(
				(entity) -> entities.add(new Entity(entity.path("type").asString(""), entity.path("offset").asInt(0),
						entity.path("length").asInt(0), entity.path("url").asStringOpt().orElse(null))));
		return new Markup(text.strip(), List.copyOf(entities));
	}

	private static Markup html(String source) {
		StringBuilder text = new StringBuilder();
		List<Entity> entities = new ArrayList<>();
		Deque<OpenTag> open = new ArrayDeque<>();
		Matcher tag = TAG.matcher(source);
		int position = 0;
		while (tag.find()) {
			text.append(characters(source.substring(position, tag.start())));
			position = tag.end();
			String name = tag.group(2).toLowerCase(Locale.ROOT);
			if (!TYPES.containsKey(name)) {
				throw unreadable("Unsupported start tag \"" + name + "\" at byte offset " + tag.start());
			}
			if (tag.group(1).isEmpty()) {
				open.push(new OpenTag(name, text.length(), href(tag.group(3))));
			}
			else {
				close(name, open, text, entities);
			}
		}
		text.append(characters(source.substring(position)));
		if (!open.isEmpty()) {
			throw unreadable("Can't find end tag corresponding to start tag \"" + open.peek().name() + "\"");
		}
		entities.sort(Comparator.comparingInt(Entity::offset));
		return new Markup(text.toString().stripTrailing(), List.copyOf(entities));
	}

	private static void close(String name, Deque<OpenTag> open, StringBuilder text, List<Entity> entities) {
		OpenTag start = open.poll();
		if (start == null || !start.name().equals(name)) {
			throw unreadable("Unexpected end tag \"" + name + "\"");
		}
		int length = text.length() - start.offset();
		if (length > 0) {
			entities.add(new Entity(TYPES.getOrDefault(name, name), start.offset(), length, start.url()));
		}
	}

	private static @Nullable String href(String attributes) {
		Matcher matcher = HREF.matcher(attributes);
		if (!matcher.find()) {
			return null;
		}
		String quoted = (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
		return characters((quoted != null) ? quoted : matcher.group(4));
	}

	private static String characters(String source) {
		if (source.indexOf('<') >= 0) {
			throw unreadable("Unsupported start tag: a bare < must be written as &lt;");
		}
		return CHARACTER.matcher(source).replaceAll((match) -> Matcher.quoteReplacement(character(match.group(1))));
	}

	private static String character(String name) {
		return switch (name) {
			case "lt" -> "<";
			case "gt" -> ">";
			case "amp" -> "&";
			case "quot" -> "\"";
			default -> {
				boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
				int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
				yield Character.isValidCodePoint(code) ? Character.toString(code) : "";
			}
		};
	}

	private static Refused unreadable(String reason) {
		return Refused.badRequest("can't parse entities: " + reason);
	}

	private record OpenTag(String name, int offset, @Nullable String url) {

	}

}
