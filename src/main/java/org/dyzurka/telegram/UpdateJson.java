package org.dyzurka.telegram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Updates as JSON. Each is read apart, so that one which cannot be read takes no other
 * with it. By Jackson 2, as the library's objects need.
 */
final class UpdateJson {

	private static final Logger log = LoggerFactory.getLogger(UpdateJson.class);

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private UpdateJson() {
	}

	/**
	 * The updates of an answer to {@code getUpdates}. Of one that cannot be read only the
	 * id is there, so that it can be confirmed.
	 * @return empty if the answer is not a list of updates
	 */
	@SuppressWarnings("NonApiType")
	static Optional<ArrayList<Update>> batch(String answer) {
		JsonNode result;
		try {
			JsonNode tree = MAPPER.readTree(answer);
			result = (tree != null && tree.path("ok").asBoolean()) ? tree.path("result") : MAPPER.missingNode();
		}
		catch (JsonProcessingException ex) {
			return Optional.empty();
		}
		if (!result.isArray()) {
			return Optional.empty();
		}
		ArrayList<Update> updates = new ArrayList<>();
		result.forEach((node) -> one(node).ifPresent(updates::add));
		return Optional.of(updates);
	}

	/**
	 * The update in the body of a webhook's request.
	 * @return empty if it is none
	 */
	static Optional<Update> one(byte[] body) {
		try {
			JsonNode node = MAPPER.readTree(body);
			return (node != null) ? one(node) : Optional.empty();
		}
		catch (IOException ex) {
			log.warn("A webhook's request was no JSON and is skipped");
			return Optional.empty();
		}
	}

	private static Optional<Update> one(JsonNode node) {
		JsonNode id = node.path("update_id");
		if (!id.canConvertToInt()) {
			log.warn("An update without an id is skipped");
			return Optional.empty();
		}
		try {
			return Optional.of(MAPPER.treeToValue(node, Update.class));
		}
		catch (JsonProcessingException | IllegalArgumentException ex) {
			// Without its message, which quotes the update
			log.warn("Update {} cannot be read and is skipped: {}", id.asInt(), ex.getClass().getSimpleName());
			Update hollow = new Update();
			hollow.setUpdateId(id.asInt());
			return Optional.of(hollow);
		}
	}

}
