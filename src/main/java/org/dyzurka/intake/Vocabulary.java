package org.dyzurka.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.Told;

/**
 * The keys of consultation files and the words some of them take.
 * {@code docs/consultation-file.md} explains each.
 */
final class Vocabulary {

	static final List<String> TEXT_LANGUAGES = List.of("pl", "en", "uk");

	static final List<String> ANNOUNCEMENT_KINDS = Arrays.stream(AnnouncementKind.values())
		.map(AnnouncementKind::word)
		.toList();

	static final List<String> CHANNELS = Arrays.stream(PublicationChannel.values())
		.filter((channel) -> channel != PublicationChannel.OTHER)
		.map(PublicationChannel::word)
		.toList();

	static final List<String> TOLD = Arrays.stream(Told.values()).map(Told::word).toList();

	private static final Map<String, List<String>> KEYS = keys();

	private Vocabulary() {
	}

	/**
	 * The keys accepted in a section, named by its path without places in lists, such as
	 * {@code duties[]}; the file itself has the empty name.
	 */
	static List<String> keysOf(String section) {
		List<String> keys = KEYS.get(section);
		if (keys == null) {
			throw new IllegalArgumentException("No such section: " + section);
		}
		return keys;
	}

	/**
	 * All keys by section.
	 */
	static Map<String, List<String>> all() {
		return KEYS;
	}

	private static Map<String, List<String>> keys() {
		Map<String, List<String>> keys = new LinkedHashMap<>();
		keys.put("",
				List.of("slug", "title", "subject", "purpose", "legal-basis", "audience", "organisers", "contact",
						"period", "portal", "privacy", "documents", "rules", "experts", "duties", "meetings", "places",
						"announcements"));
		keys.put("organisers[]", List.of("name", "short", "role"));
		keys.put("contact", List.of("telephone", "email", "hours"));
		keys.put("period", List.of("from", "to"));
		keys.put("privacy", List.of("controller", "contact", "bookings-kept", "remarks-kept", "topic-in-calendar"));
		keys.put("documents[]", List.of("kind", "title", "file", "url"));
		keys.put("rules", List.of("bookings-per-resident", "book-until", "cancel-until", "walk-in-share", "reminders",
				"offer-lasts", "campaign-days", "consultation-days", "forms"));
		keys.put("experts[]", List.of("id", "name", "email", "languages"));
		keys.put("duties[]",
				List.of("id", "expert", "form", "date", "from", "to", "slot", "telephone", "place", "languages"));
		keys.put("meetings[]",
				List.of("id", "kind", "title", "date", "from", "to", "place", "seats", "booking", "hosts"));
		keys.put("places[]", List.of("id", "name", "address", "room", "floor", "access"));
		keys.put("announcements[]",
				List.of("id", "kind", "publish", "channels", "title", "text", "tells", "about", "documents"));
		return keys;
	}

}
