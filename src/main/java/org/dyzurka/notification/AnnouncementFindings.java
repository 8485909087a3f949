package org.dyzurka.notification;

import java.util.List;

/**
 * What is amiss with an announcement.
 *
 * @param gaps what keeps it from going out
 * @param warnings what the office should look at
 */
public record AnnouncementFindings(List<AnnouncementGap> gaps, List<AnnouncementWarning> warnings) {

	public AnnouncementFindings {
		gaps = List.copyOf(gaps);
		warnings = List.copyOf(warnings);
	}

}
