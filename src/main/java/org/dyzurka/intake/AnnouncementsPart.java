package org.dyzurka.intake;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.AnnouncementPlan;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.Told;

/**
 * Reads {@code announcements}.
 *
 * @param planned by their ids, in the order of the file
 */
record AnnouncementsPart(Map<String, AnnouncementPlan> planned) {

	AnnouncementsPart {
		planned = Collections.unmodifiableMap(new LinkedHashMap<>(planned));
	}

	/**
	 * Reads them.
	 * @param events ids of the duties and meetings they may be about
	 */
	static AnnouncementsPart read(Section top, Days days, Set<String> events) {
		Map<String, AnnouncementPlan> planned = new LinkedHashMap<>();
		Ids ids = new Ids();
		for (Section section : top.sections("announcements")) {
			String id = ids.read(section);
			AnnouncementKind kind = section.required("kind",
					Shapes.oneOf(Vocabulary.ANNOUNCEMENT_KINDS).as(AnnouncementKind::of));
			LocalDateTime publish = section.required("publish", days.moment());
			section.isThere("channels", "one or more of " + String.join(", ", Vocabulary.CHANNELS));
			List<PublicationChannel> channels = section.values("channels",
					Shapes.oneOf(Vocabulary.CHANNELS).as(PublicationChannel::of));
			LocalText title = section.requiredText("title");
			LocalText text = section.optionalText("text");
			List<Told> tells = section.values("tells", Shapes.oneOf(Vocabulary.TOLD).as(Told::of));
			List<String> about = section.values("about", Shapes.KEY);
			section.refer("about", about, events, "duty or meeting");
			String documents = section.optional("documents", Shapes.oneOf(List.of("all", "none")), "none");
			if (id != null && kind != null && publish != null && title != null && !channels.isEmpty()) {
				planned.put(id, new AnnouncementPlan(kind, publish, channels, title, tells, about,
						"all".equals(documents), text));
			}
		}
		return new AnnouncementsPart(planned);
	}

}
