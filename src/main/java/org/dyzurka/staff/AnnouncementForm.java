package org.dyzurka.staff;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.AnnouncementPlan;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.Told;

import org.springframework.util.MultiValueMap;

/**
 * An announcement as the office writes it in a form: whatever was written stays until it
 * is right.
 *
 * @param kind name of the kind
 * @param publish day and time, local in Poland
 * @param channels names
 * @param titles by language
 * @param texts own words by language
 * @param tells names of the parts
 * @param about keys of duties and meetings
 * @param documents whether it carries the documents
 */
record AnnouncementForm(String kind, String publish, List<String> channels, Map<String, String> titles,
		Map<String, String> texts, List<String> tells, List<String> about, boolean documents) {

	static final int LONGEST_TITLE = 200;

	static final int LONGEST_TEXT = 5_000;

	private static final List<String> LANGUAGES = List.of("pl", "en", "uk");

	/** An empty one. */
	static AnnouncementForm blank(LocalDateTime now) {
		LocalDateTime nextHour = now.plusHours(1).withMinute(0).withSecond(0).withNano(0);
		return new AnnouncementForm(AnnouncementKind.INVITATION.name(), nextHour.toString(),
				List.of(PublicationChannel.NEWS.name()), Map.of(), Map.of(),
				List.of(Told.PURPOSE.name(), Told.SCHEDULE.name(), Told.HOW.name()), List.of(), false);
	}

	/** One that tells of a change of plan, to everybody who asked to be told. */
	static AnnouncementForm ofChange(LocalDateTime now, String title) {
		AnnouncementForm blank = blank(now);
		List<String> channels = Stream
			.of(PublicationChannel.NEWS, PublicationChannel.NEWSLETTER, PublicationChannel.TELEGRAM,
					PublicationChannel.SMS)
			.map(Enum::name)
			.toList();
		return new AnnouncementForm(AnnouncementKind.CHANGE.name(), blank.publish(), channels, Map.of("pl", title),
				Map.of(), List.of(Told.SCHEDULE.name(), Told.HOW.name()), List.of(), false);
	}

	static AnnouncementForm of(AnnouncementPlan plan) {
		LocalText text = plan.text();
		return new AnnouncementForm(plan.kind().name(), plan.publish().toString(),
				plan.channels().stream().map(Enum::name).toList(), plan.title().byLanguage(),
				(text != null) ? text.byLanguage() : Map.of(), plan.tells().stream().map(Enum::name).toList(),
				plan.about(), plan.allDocuments());
	}

	static AnnouncementForm sent(MultiValueMap<String, String> fields) {
		return new AnnouncementForm(first(fields, "kind"), first(fields, "publish"),
				fields.getOrDefault("channels", List.of()), languages(fields, "title-"), languages(fields, "text-"),
				fields.getOrDefault("tells", List.of()), fields.getOrDefault("about", List.of()),
				fields.containsKey("documents"));
	}

	/**
	 * What is wrong, by field.
	 * @param events keys of the duties and meetings it may be about
	 */
	Map<String, String> faults(Set<String> events) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (constant(this.kind, AnnouncementKind::valueOf).isEmpty()) {
			faults.put("kind", "kind");
		}
		if (moment().isEmpty()) {
			faults.put("publish", "publish");
		}
		if (this.channels.isEmpty() || constants(this.channels, PublicationChannel::valueOf).isEmpty()
				|| this.channels.contains(PublicationChannel.OTHER.name())) {
			faults.put("channels", "channels");
		}
		if (this.titles.getOrDefault("pl", "").isBlank()) {
			faults.put("title", "title");
		}
		if (this.titles.values().stream().anyMatch((title) -> title.length() > LONGEST_TITLE)) {
			faults.put("title", "title-long");
		}
		if (!this.texts.isEmpty() && this.texts.getOrDefault("pl", "").isBlank()) {
			faults.put("text", "text-polish");
		}
		if (this.texts.values().stream().anyMatch((text) -> text.length() > LONGEST_TEXT)) {
			faults.put("text", "text-long");
		}
		if (constants(this.tells, Told::valueOf).isEmpty() && !this.tells.isEmpty()) {
			faults.put("tells", "tells");
		}
		if (!events.containsAll(this.about)) {
			faults.put("about", "about");
		}
		return faults;
	}

	/** The plan; only of a form without faults. */
	AnnouncementPlan plan() {
		return new AnnouncementPlan(constant(this.kind, AnnouncementKind::valueOf).orElseThrow(),
				moment().orElseThrow(), constants(this.channels, PublicationChannel::valueOf),
				new LocalText(this.titles), constants(this.tells, Told::valueOf), this.about, this.documents,
				this.texts.isEmpty() ? null : new LocalText(this.texts));
	}

	private Optional<LocalDateTime> moment() {
		try {
			LocalDateTime moment = LocalDateTime.parse(this.publish);
			boolean sane = moment.getYear() >= 2000 && moment.getYear() < 3000;
			return sane ? Optional.of(moment) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** Those named, none if any name is unknown. */
	private static <T> List<T> constants(List<String> names, Function<String, T> reading) {
		List<T> constants = new ArrayList<>();
		for (String name : names) {
			Optional<T> constant = constant(name, reading);
			if (constant.isEmpty()) {
				return List.of();
			}
			if (!constants.contains(constant.get())) {
				constants.add(constant.get());
			}
		}
		return constants;
	}

	private static <T> Optional<T> constant(String name, Function<String, T> reading) {
		try {
			return Optional.of(reading.apply(name));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Map<String, String> languages(MultiValueMap<String, String> fields, String prefix) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (String language : LANGUAGES) {
			String text = first(fields, prefix + language).replace("\r\n", "\n").strip();
			if (!text.isEmpty()) {
				texts.put(language, text);
			}
		}
		return texts;
	}

	private static String first(MultiValueMap<String, String> fields, String name) {
		String value = fields.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

}
