package org.dyzurka.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of one call of the Bot API, however they came: as JSON, where values
 * have types, or as a form, where everything is text and objects are JSON within it.
 *
 * @param values the parameters by name
 * @param files uploaded files by the name of their part
 */
record Params(ObjectNode values, Map<String, Upload> files) {

	static final JsonMapper JSON = JsonMapper.builder().build();

	Optional<String> text(String name) {
		JsonNode value = this.values.path(name);
		return value.isContainer() ? Optional.empty() : value.asStringOpt();
	}

	OptionalLong number(String name) {
		Optional<String> text = text(name).map(String::strip).filter((value) -> !value.isEmpty());
		if (text.isEmpty()) {
			return OptionalLong.empty();
		}
		try {
			return OptionalLong.of(Long.parseLong(text.get()));
		}
		catch (NumberFormatException ex) {
			throw Refused.badRequest("parameter \"" + name + "\" must be an integer");
		}
	}

	/**
	 * A whole number that is held within bounds, as the server does with limits and
	 * time-outs.
	 */
	int number(String name, int fallback, int least, int most) {
		return (int) Math.clamp(number(name).orElse(fallback), least, most);
	}

	boolean flag(String name) {
		return text(name).filter((value) -> value.equalsIgnoreCase("true") || value.equals("1")).isPresent();
	}

	/**
	 * An object or array; a missing node when there is none.
	 */
	JsonNode json(String name) {
		JsonNode value = this.values.path(name);
		if (!value.isString()) {
			return value.isNull() ? this.values.path("") : value;
		}
		try {
			return JSON.readTree(value.stringValue());
		}
		catch (JacksonException ex) {
			throw Refused.badRequest("can't parse " + name + " JSON object");
		}
	}

	/**
	 * A file that came with the call.
	 *
	 * @param name its file name
	 * @param type its media type
	 * @param bytes its content; not copied, never changed
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Upload(String name, String type, byte[] bytes) {

	}

}
