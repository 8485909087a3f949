package org.dyzurka.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * An example conversation from {@code bot-scripts/transcripts}.
 *
 * @param file where it stands
 * @param title what it shows
 * @param device the language of the resident's device, or null
 * @param starts when it begins, local in Europe/Warsaw
 * @param steps what is done and answered
 */
record Transcript(Path file, String title, @Nullable String device, LocalDateTime starts, List<Step> steps) {

	private static final Path FOLDER = Path.of("bot-scripts", "transcripts");

	/** All of them that are to be played on a channel. */
	static List<Transcript> on(String channel) {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".yaml"))
				.sorted()
				.map(Transcript::read)
				.filter((named) -> named.channels().contains(channel))
				.map(Named::transcript)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Named read(Path file) {
		try {
			Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build())
				.loadFromString(Files.readString(file));
			List<Step> steps = new ArrayList<>();
			for (Object entry : (List<?>) required(root, "talk")) {
				steps.add(step((Map<?, ?>) entry));
			}
			Transcript transcript = new Transcript(file, required(root, "title").toString(), text(root.get("device")),
					LocalDateTime.parse(required(root, "starts").toString()), steps);
			return new Named(texts(root.get("channels")), transcript);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Step step(Map<?, ?> entry) {
		String first = entry.keySet().iterator().next().toString();
		Object value = entry.values().iterator().next();
		return switch (first) {
			case "say" -> new Step.Say(value.toString());
			case "press" -> new Step.Press(value.toString());
			case "press-old" -> new Step.PressOld(value.toString());
			case "forge" -> new Step.Forge(value.toString());
			case "sticker" -> new Step.Sticker();
			case "contact" -> {
				Map<?, ?> contact = (Map<?, ?>) value;
				yield new Step.Contact(required(contact, "number").toString(), Boolean.TRUE.equals(contact.get("own")));
			}
			case "wait" -> new Step.Wait(Duration.parse(value.toString()));
			case "restart" -> new Step.Restart();
			case "other-takes" -> new Step.OtherTakes(LocalDateTime.parse(value.toString()));
			case "bot" -> new Step.Bot(texts(value), texts(entry.get("choices")), texts(entry.get("not-choices")),
					text(entry.get("file")), Boolean.TRUE.equals(entry.get("any-words")));
			default -> throw new IllegalArgumentException("Unknown step: " + first);
		};
	}

	private static Object required(Map<?, ?> map, String key) {
		return Objects.requireNonNull(map.get(key), key);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static List<String> texts(@Nullable Object value) {
		if (value == null) {
			return List.of();
		}
		return (value instanceof List<?> list) ? list.stream().map(Objects::toString).toList()
				: List.of(value.toString());
	}

	private record Named(List<String> channels, Transcript transcript) {

	}

	/**
	 * One line of the conversation.
	 */
	sealed interface Step {

		record Say(String text) implements Step {

		}

		/** A button of the newest message that has one beginning with these words. */
		record Press(String label) implements Step {

		}

		/** A button that no longer belongs to the present question. */
		record PressOld(String label) implements Step {

		}

		record Forge(String data) implements Step {

		}

		record Sticker() implements Step {

		}

		record Contact(String number, boolean own) implements Step {

		}

		/** Silence; timers run. */
		record Wait(Duration time) implements Step {

		}

		/** The program ends and starts anew on the same database. */
		record Restart() implements Step {

		}

		/** Somebody else books the slot that begins then. */
		record OtherTakes(LocalDateTime start) implements Step {

		}

		/**
		 * What the bot says since the step before, in this order, with these choices
		 * under it.
		 */
		record Bot(List<String> says, List<String> choices, List<String> notChoices, @Nullable String file,
				boolean takesAnyWords) implements Step {

		}

	}

}
