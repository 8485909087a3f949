package org.dyzurka.staff;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.ConsultationId;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Publication;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.PublicationEntry;
import org.dyzurka.consultation.Told;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * A publication as the office writes it in a form.
 *
 * @param channel name of the channel
 * @param section which part of it
 * @param time day and time, local in Poland
 * @param kind name of the kind
 * @param title its title
 * @param told names of the parts
 * @param files titles, a line each
 * @param address where it is read
 * @param reached how many it reached
 */
record PublicationForm(String channel, String section, String time, String kind, String title, List<String> told,
		String files, String address, String reached) {

	static final int LONGEST_SECTION = 100;

	static final int LONGEST = 2_000;

	static PublicationForm blank(String now) {
		return new PublicationForm(PublicationChannel.BIP.name(), "", now, AnnouncementKind.START.name(), "", List.of(),
				"", "", "");
	}

	static PublicationForm of(Publication publication) {
		PublicationEntry entry = publication.entry();
		URI address = entry.address();
		Integer reached = entry.reached();
		return new PublicationForm(entry.channel().name(), entry.section(),
				LocalDateTime.ofInstant(entry.time(), Poland.ZONE).toString(), entry.kind().name(), entry.title(),
				entry.told().stream().map(Enum::name).toList(), String.join("\n", entry.files()),
				(address != null) ? address.toString() : "", (reached != null) ? reached.toString() : "");
	}

	static PublicationForm sent(MultiValueMap<String, String> fields) {
		return new PublicationForm(first(fields, "channel"), first(fields, "section"), first(fields, "time"),
				first(fields, "kind"), first(fields, "title"), fields.getOrDefault("told", List.of()),
				first(fields, "files"), first(fields, "address"), first(fields, "reached"));
	}

	/** What is wrong with all of it, by field. */
	Map<String, String> faults() {
		Map<String, String> faults = new LinkedHashMap<>(laterFaults());
		if (!isOne(this.channel, PublicationChannel.values())) {
			faults.put("channel", "channel");
		}
		if (!isOne(this.kind, AnnouncementKind.values())) {
			faults.put("kind", "kind");
		}
		if (this.title.isBlank() || this.title.length() > LONGEST) {
			faults.put("title", "title");
		}
		if (!this.told.stream().allMatch((part) -> isOne(part, Told.values()))) {
			faults.put("told", "told");
		}
		if (this.files.length() > LONGEST) {
			faults.put("files", "files");
		}
		faults.putAll(placeFaults());
		return faults;
	}

	/** What is wrong with when and where, by field. */
	Map<String, String> placeFaults() {
		Map<String, String> faults = new LinkedHashMap<>();
		if (this.section.length() > LONGEST_SECTION) {
			faults.put("section", "section");
		}
		if (moment().isEmpty()) {
			faults.put("time", "time");
		}
		return faults;
	}

	/** What is wrong with what may be added later, by field. */
	Map<String, String> laterFaults() {
		Map<String, String> faults = new LinkedHashMap<>();
		if (!this.address.isEmpty() && uri() == null) {
			faults.put("address", "address");
		}
		if (!this.reached.isEmpty() && count() == null) {
			faults.put("reached", "reached");
		}
		return faults;
	}

	/** The entry; only of a form without faults. */
	PublicationEntry entry(ConsultationId consultation, String author) {
		List<Told> parts = new ArrayList<>();
		this.told.forEach((part) -> parts.add(Told.valueOf(part)));
		return new PublicationEntry(consultation, PublicationChannel.valueOf(this.channel), this.section,
				moment().orElseThrow(), AnnouncementKind.valueOf(this.kind), this.title, parts,
				this.files.lines().map(String::strip).filter((file) -> !file.isEmpty()).toList(), uri(), author,
				count(), true, null);
	}

	Optional<Instant> moment() {
		try {
			LocalDateTime moment = LocalDateTime.parse(this.time);
			boolean sane = moment.getYear() >= 2000 && moment.getYear() < 3000;
			return sane ? Optional.of(moment.atZone(Poland.ZONE).toInstant()) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	@Nullable URI uri() {
		if (this.address.isEmpty() || this.address.length() > LONGEST) {
			return null;
		}
		try {
			URI uri = URI.create(this.address);
			boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			return (web && uri.getHost() != null) ? uri : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	@Nullable Integer count() {
		return this.reached.matches("[0-9]{1,9}") ? Integer.valueOf(this.reached) : null;
	}

	private static boolean isOne(String name, Enum<?>[] constants) {
		return Arrays.stream(constants).anyMatch((constant) -> constant.name().equals(name));
	}

	private static String first(MultiValueMap<String, String> fields, String name) {
		String value = fields.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

}
