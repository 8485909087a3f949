package org.dyzurka.telegram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

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
	 * id is there, so that it can be confirmed, and that of a press, to be answered.
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

	/**
	 * The message that Telegram took, with its id and that of its file. The rest is not
	 * read: a message that was taken must not be sent again because of something unknown
	 * in the answer.
	 * @return null if the answer does not say that one was taken
	 */
	static @Nullable Message taken(String answer) {
		JsonNode tree;
		try {
			tree = MAPPER.readTree(answer);
		}
		catch (JsonProcessingException ex) {
			return null;
		}
		JsonNode id = tree.path("result").path("message_id");
		if (!tree.path("ok").asBoolean() || !id.canConvertToInt()) {
			return null;
		}
		Message taken = new Message();
		taken.setMessageId(id.asInt());
		JsonNode file = tree.path("result").path("document").path("file_id");
		if (file.isTextual()) {
			Document document = new Document();
			document.setFileId(file.asText());
			taken.setDocument(document);
		}
		return taken;
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
			return Optional.of(hollow(id.asInt(), node.path("callback_query").path("id")));
		}
	}

	/** What can be read all the same: the press of a button wants an answer. */
	private static Update hollow(int id, JsonNode callback) {
		Update hollow = new Update();
		hollow.setUpdateId(id);
		if (callback.isTextual()) {
			CallbackQuery press = new CallbackQuery();
			press.setId(callback.asText());
			hollow.setCallbackQuery(press);
		}
		return hollow;
	}

}
