package org.dyzurka.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dyzurka.calllist.Reason;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * An example conversation from {@code bot-scripts/transcripts}.
 *
 * @param file where it stands
 * @param title what it shows
 * @param device the language of the resident's device, or null
 * @param number the resident's telephone number, or null for any
 * @param starts when it begins, local in Europe/Warsaw
 * @param steps what is done and answered
 */
record Transcript(Path file, String title, @Nullable String device, @Nullable String number, LocalDateTime starts,
		List<Step> steps) {

	private static final Set<String> CHANNELS = Set.of("telegram", "sms", "voice");

	private static final Path FOLDER = Path.of("bot-scripts", "transcripts");

	/** All of them that are to be played on a channel. */
	static List<Transcript> on(String channel) {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".yaml"))
				.sorted()
				.flatMap((file) -> read(file, channel).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Empty if it is not played there. */
	private static Optional<Transcript> read(Path file, String channel) {
		try {
			Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build())
				.loadFromString(Files.readString(file));
			if (!texts(root.get("channels")).contains(channel)) {
				return Optional.empty();
			}
			List<Step> steps = new ArrayList<>();
			for (Object entry : (List<?>) required(root, "talk")) {
				on((Map<?, ?>) entry, channel).map(Transcript::step).ifPresent(steps::add);
			}
			return Optional.of(new Transcript(file, required(root, "title").toString(), text(root.get("device")),
					text(root.get("number")), LocalDateTime.parse(required(root, "starts").toString()), steps));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The line as it is on a channel. What is told by channel and not for this one does
	 * not happen here; empty if that is the line itself.
	 */
	private static Optional<Map<String, Object>> on(Map<?, ?> entry, String channel) {
		Map<String, Object> line = new LinkedHashMap<>();
		for (Map.Entry<?, ?> part : entry.entrySet()) {
			Object value = part.getValue();
			boolean differs = value instanceof Map<?, ?> map && CHANNELS.containsAll(map.keySet());
			Object here = differs ? ((Map<?, ?>) value).get(channel) : value;
			if (here == null && line.isEmpty()) {
				return Optional.empty();
			}
			if (here != null) {
				line.put(part.getKey().toString(), here);
			}
		}
		return Optional.of(line);
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
			case "others-take-all" -> new Step.OthersTakeAll(value.toString());
			case "other-gives-up" -> new Step.OtherGivesUp(LocalDateTime.parse(value.toString()));
			case "keys" -> new Step.Keys(value.toString());
			case "call" -> new Step.Dial(value.toString());
			case "silence" -> new Step.Silence();
			case "hang-up" -> new Step.HangUp();
			case "office" -> new Step.Office(value.toString());
			case "text" -> new Step.Text(value.toString());
			case "unreachable" -> new Step.Unreachable((Integer) value);
			case "texts" -> new Step.Texts(texts(value));
			case "call-list" -> new Step.OnCallList(Reason.valueOf(value.toString().toUpperCase(Locale.ROOT)));
			case "bot" -> new Step.Bot(texts(value), texts(entry.get("not")), texts(entry.get("choices")),
					texts(entry.get("not-choices")), text(entry.get("file")),
					Boolean.TRUE.equals(entry.get("any-words")), text(entry.get("then")));
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

		/** Others book every slot of a duty, or every seat of a meeting. */
		record OthersTakeAll(String key) implements Step {

		}

		/**
		 * Somebody else gives up the slot, or a seat of the meeting, that begins then.
		 */
		record OtherGivesUp(LocalDateTime start) implements Step {

		}

		/** Keys of a telephone, or their signs as a text message. */
		record Keys(String keys) implements Step {

		}

		/**
		 * The resident calls.
		 *
		 * @param from a number, {@code withheld}, or {@code own}
		 */
		record Dial(String from) implements Step {

		}

		/** The caller says nothing until the line goes on. */
		record Silence() implements Step {

		}

		/** The caller hangs up. */
		record HangUp() implements Step {

		}

		/**
		 * The office's telephone: {@code answers}, {@code silent} or {@code hangs-up}.
		 */
		record Office(String does) implements Step {

		}

		/** Text messages to the resident fail from now on, with this code of Twilio. */
		record Unreachable(int code) implements Step {

		}

		/** A caller writes a text message. */
		record Text(String words) implements Step {

		}

		/** What a caller gets as text messages since they last did something. */
		record Texts(List<String> says) implements Step {

		}

		/** The office is to phone the resident, for this reason. */
		record OnCallList(Reason reason) implements Step {

		}

		/**
		 * What the bot says since the step before, in this order and without those words,
		 * with these choices under it.
		 *
		 * @param then what a call does then, {@code hangs-up} or {@code rings}; null when
		 * it listens
		 */
		record Bot(List<String> says, List<String> saysNot, List<String> choices, List<String> notChoices,
				@Nullable String file, boolean takesAnyWords, @Nullable String then) implements Step {

		}

	}

}
