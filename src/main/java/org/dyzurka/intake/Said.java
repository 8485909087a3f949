package org.dyzurka.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dyzurka.consultation.Slug;
import org.dyzurka.duty.DutyPlan;
import org.dyzurka.duty.ExpertPlan;
import org.dyzurka.meeting.MeetingPlan;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what the file of each consultation said last, by part, so that a file that
 * says the same again does not undo what the office changed since.
 */
@Component
class Said {

	private static final String PERIOD = "period";

	private static final String DUTY = "duty ";

	/** What stands in its own lines, so that a place counts by its name alone. */
	private static final String LINES = "lines of ";

	private static final String MEETING = "meeting ";

	/** Texts by language are maps, which come in any order. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private final JdbcClient jdbc;

	Said(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Which parts of a programme its file said before in the same words.
	 */
	Again again(Programme programme) {
		Map<String, String> before = before(programme.draft().slug());
		Set<String> again = new HashSet<>();
		hashes(programme).forEach((part, hash) -> {
			if (hash.equals(before.get(part))) {
				again.add(part);
			}
		});
		return new Again(again.contains(PERIOD), keys(again, DUTY), keys(again, MEETING), keys(again, LINES + DUTY),
				keys(again, LINES + MEETING));
	}

	/**
	 * Remembers what a programme says.
	 */
	void note(Programme programme) {
		Slug slug = programme.draft().slug();
		Map<String, String> hashes = hashes(programme);
		if (hashes.equals(before(slug))) {
			return;
		}
		this.jdbc.sql("delete from intake_said where slug = ?").param(slug.value()).update();
		hashes.forEach((part, hash) -> this.jdbc.sql("insert into intake_said (slug, part, hash) values (?, ?, ?)")
			.params(slug.value(), part, hash)
			.update());
	}

	private Map<String, String> before(Slug slug) {
		Map<String, String> before = new HashMap<>();
		this.jdbc.sql("select part, hash from intake_said where slug = ?").param(slug.value()).query((row) -> {
			before.put(row.getString("part"), row.getString("hash"));
		});
		return before;
	}

	private static Map<String, String> hashes(Programme programme) {
		Map<String, List<Locale>> spoken = new HashMap<>();
		for (ExpertPlan expert : programme.roster().experts()) {
			spoken.put(expert.key(), expert.languages());
		}
		Map<String, String> hashes = new HashMap<>();
		hashes.put(PERIOD, hash(List.of(programme.draft().period())));
		for (DutyPlan duty : programme.roster().duties()) {
			hashes.put(LINES + DUTY + duty.key(), hash(lines(duty)));
			// What a duty is cut by and held in stands beside it in the file
			hashes.put(DUTY + duty.key(),
					hash(List.of(duty, programme.roster().walkIn(), spoken.getOrDefault(duty.expert(), List.of()))));
		}
		for (MeetingPlan meeting : programme.meetings()) {
			hashes.put(MEETING + meeting.key(), hash(List.of(meeting)));
			hashes.put(LINES + MEETING + meeting.key(), hash(lines(meeting)));
		}
		return hashes;
	}

	private static List<?> lines(DutyPlan duty) {
		return Arrays.asList(duty.expert(), duty.form(), duty.time(), duty.slot(), duty.telephone(),
				(duty.place() != null) ? duty.place().key() : null, duty.languages());
	}

	private static List<?> lines(MeetingPlan meeting) {
		return List.of(meeting.kind(), meeting.title(), meeting.time(), meeting.place().key(), meeting.seats(),
				meeting.booking(), meeting.hosts());
	}

	private static Set<String> keys(Set<String> parts, String kind) {
		List<String> keys = new ArrayList<>();
		for (String part : parts) {
			if (part.startsWith(kind)) {
				keys.add(part.substring(kind.length()));
			}
		}
		return Set.copyOf(keys);
	}

	private static String hash(List<?> plan) {
		try {
			byte[] json = JSON.writeValueAsString(plan).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * What a file says as before.
	 *
	 * @param period whether its days are the same
	 * @param duties keys of the duties planned the same in every respect
	 * @param meetings keys of the meetings planned the same in every respect
	 * @param dutyLines keys of the duties of which their own lines say the same
	 * @param meetingLines keys of the meetings of which their own lines say the same
	 */
	record Again(boolean period, Set<String> duties, Set<String> meetings, Set<String> dutyLines,
			Set<String> meetingLines) {

		/**
		 * Keys of the duties that are left as they stand. What the office changed is left
		 * as long as its own lines stay, whatever else is said of shares and languages.
		 */
		Set<String> duties(Set<String> changedByOffice) {
			return left(this.duties, this.dutyLines, changedByOffice);
		}

		/**
		 * Keys of the meetings that are left as they stand.
		 */
		Set<String> meetings(Set<String> changedByOffice) {
			return left(this.meetings, this.meetingLines, changedByOffice);
		}

		private static Set<String> left(Set<String> same, Set<String> sameLines, Set<String> changedByOffice) {
			Set<String> left = new HashSet<>(sameLines);
			left.retainAll(changedByOffice);
			left.addAll(same);
			return left;
		}

	}

}
