package org.dyzurka.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * A conversation's memory as it is stored: JSON with the scene's type name and a version.
 */
@Component
class MemoryJson {

	private static final int NONCE_LENGTH = 6;

	private final JsonMapper json = JsonMapper.builder()
		.registerSubtypes(scenes(Scene.class))
		.registerSubtypes(scenes(Drafting.class))
		.registerSubtypes(scenes(Raised.class))
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private final ObjectReader memories = this.json.readerFor(Memory.class);

	private final ObjectWriter scenes = this.json.writerFor(Scene.class);

	String write(Memory memory) {
		return this.json.writeValueAsString(memory);
	}

	/** What was remembered, unless this program can no longer read it. */
	Optional<Memory> read(String stored) {
		try {
			return Optional.of(this.memories.<Memory>readValue(stored))
				.filter((memory) -> memory.version() == Memory.VERSION);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	/** Marks the buttons of a question: equal questions have equal marks. */
	String nonce(Scene scene, List<Option> options) {
		StringBuilder question = new StringBuilder(this.scenes.writeValueAsString(scene));
		options.forEach((option) -> question.append('\n').append(option.id()));
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(question.toString().getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, NONCE_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static Class<?>[] scenes(Class<?> family) {
		return Arrays.stream(family.getPermittedSubclasses())
			.filter((scene) -> !scene.isInterface())
			.toArray(Class<?>[]::new);
	}

}
