package org.dyzurka.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.LocalText;

/**
 * Reads {@code announcements}.
 *
 * @param planned by time
 */
record AnnouncementsPart(List<Announcement> planned) {

	/**
	 * Reads them.
	 * @param events ids of the duties and meetings they may be about
	 */
	static AnnouncementsPart read(Section top, Days days, Set<String> events) {
		List<Announcement> planned = new ArrayList<>();
		Ids ids = new Ids();
		for (Section section : top.sections("announcements")) {
			String id = ids.read(section);
			String kind = section.required("kind", Shapes.oneOf(Vocabulary.ANNOUNCEMENT_KINDS));
			LocalDateTime publish = section.required("publish", days.moment());
			section.isThere("channels", "one or more of " + String.join(", ", Vocabulary.CHANNELS));
			List<String> channels = section.values("channels", Shapes.oneOf(Vocabulary.CHANNELS));
			LocalText title = section.requiredText("title");
			List<String> tells = section.values("tells", Shapes.oneOf(Vocabulary.TOLD));
			List<String> about = section.values("about", Shapes.KEY);
			section.refer("about", about, events, "duty or meeting");
			String documents = section.optional("documents", Shapes.oneOf(List.of("all", "none")), "none");
			if (id != null && kind != null && publish != null && title != null) {
				planned
					.add(new Announcement(id, kind, publish, channels, title, tells, about, "all".equals(documents)));
			}
		}
		planned.sort(Comparator.comparing(Announcement::publish).thenComparing(Announcement::key));
		return new AnnouncementsPart(planned);
	}

}
