package org.dyzurka.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the buttons that the bot wants to show (Bot API {@code reply_markup}).
 *
 * @param inline rows under the message
 * @param reply rows in place of the person's keyboard; {@code null} leaves them as they
 * are
 */
record Keyboards(List<List<Button>> inline, @Nullable List<List<Button>> reply) {

	private static final int LONGEST_DATA_BYTES = 64;

	private static final int LONGEST_COPY = 256;

	private static final int MOST_BUTTONS = 100;

	private static final Set<String> STYLES = Set.of("danger", "success", "primary");

	static Keyboards read(Params params) {
		JsonNode markup = params.json("reply_markup");
		if (markup.isMissingNode()) {
			return new Keyboards(List.of(), null);
		}
		if (markup.has("inline_keyboard")) {
			return new Keyboards(rows(markup.path("inline_keyboard"), true), null);
		}
		if (markup.has("keyboard")) {
			return new Keyboards(List.of(), rows(markup.path("keyboard"), false));
		}
		if (markup.path("remove_keyboard").asBoolean(false)) {
			return new Keyboards(List.of(), List.of());
		}
		return new Keyboards(List.of(), null);
	}

	private static List<List<Button>> rows(JsonNode given, boolean inline) {
		if (!given.isArray()) {
			throw Refused.badRequest("object expected as reply markup");
		}
		List<List<Button>> rows = new ArrayList<>();
		int count = 0;
		for (JsonNode row : given) {
			if (!row.isArray()) {
				throw Refused.badRequest("field \"inline_keyboard\" must be an Array of Arrays");
			}
			List<Button> buttons = new ArrayList<>();
			row.forEach((button) -> buttons.add(inline ? inlineButton(button) : replyButton(button)));
			count += buttons.size();
			if (!buttons.isEmpty()) {
				rows.add(List.copyOf(buttons));
			}
		}
		if (count > MOST_BUTTONS) {
			throw Refused.badRequest("reply markup is too long");
		}
		return List.copyOf(rows);
	}

	private static Button inlineButton(JsonNode given) {
		String label = label(given);
		String data = given.path("callback_data").asStringOpt().orElse(null);
		String url = given.path("url").asStringOpt().orElse(null);
		String copies = given.path("copy_text").path("text").asStringOpt().orElse(null);
		if (data == null && url == null && copies == null) {
			throw Refused.badRequest("text buttons are unallowed in the inline keyboard");
		}
		if (data != null && !within(data.getBytes(StandardCharsets.UTF_8).length, LONGEST_DATA_BYTES)) {
			throw Refused.badRequest("BUTTON_DATA_INVALID");
		}
		if (url != null && !url.matches("(?i)(https?|tg)://\\S+")) {
			throw Refused.badRequest("inline keyboard button URL '" + url + "' is invalid: Unsupported URL protocol");
		}
		if (copies != null && !within(copies.length(), LONGEST_COPY)) {
			throw Refused.badRequest("BUTTON_COPY_TEXT_INVALID");
		}
		String style = given.path("style").asStringOpt().orElse(null);
		if (style != null && !STYLES.contains(style)) {
			throw Refused.badRequest("can't parse inline keyboard button: invalid button style specified");
		}
		return new Button(label, data, url, copies, style, false);
	}

	private static Button replyButton(JsonNode given) {
		if (given.isString()) {
			return new Button(given.stringValue(), null, null, null, null, false);
		}
		return new Button(label(given), null, null, null, null, given.path("request_contact").asBoolean(false));
	}

	private static String label(JsonNode given) {
		String label = given.path("text").asString("");
		if (label.isBlank()) {
			throw Refused.badRequest("can't parse keyboard button: Text buttons must have non-empty text");
		}
		return label;
	}

	private static boolean within(int length, int most) {
		return length >= 1 && length <= most;
	}

}
