package org.dyzurka.messaging;

import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prompts as the text in which they are stored.
 */
final class PromptJson {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final ObjectReader PROMPTS = MAPPER.readerFor(Prompt.class);

	private PromptJson() {
	}

	static String write(Prompt prompt) {
		return MAPPER.writeValueAsString(prompt);
	}

	static Prompt read(String json) {
		return PROMPTS.readValue(json);
	}

}
