package org.dyzurka.notification;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dyzurka.PublicUrl;
import org.dyzurka.booking.TimeRange;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.Document;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Place;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Told;
import org.dyzurka.duty.Duty;
import org.dyzurka.meeting.Meeting;
import org.dyzurka.wording.Dates;
import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writes one announcement in one language: each part once, to be shown as each channel
 * needs it.
 */
final class AnnouncementWriting {

	private final AnnouncementFacts facts;

	private final Locale language;

	private final Words words;

	private final Dates dates;

	private final AnnouncementAddresses addresses;

	AnnouncementWriting(AnnouncementFacts facts, Locale language, Words words, PublicUrl publicUrl) {
		this.facts = facts;
		this.language = language;
		this.words = words;
		this.dates = words.dates(language);
		this.addresses = new AnnouncementAddresses(publicUrl);
	}

	AnnouncementSheet sheet() {
		Consultation consultation = this.facts.consultation();
		List<AnnouncementSheet.Part> parts = new ArrayList<>();
		for (Told told : this.facts.plan().tells()) {
			AnnouncementSheet.Part part = part(told);
			if (part != null && !part.pieces().isEmpty()) {
				parts.add(part);
			}
		}
		LocalText text = this.facts.plan().text();
		return new AnnouncementSheet(piece(this.facts.plan().title()), (text != null) ? piece(text) : null,
				say(AnnouncementPhrase.lead(this.facts.plan().kind()), "title", consultation.title().in(this.language),
						"period", period(), "organisers", organisers()),
				parts, documents(), isBookable() ? say(AnnouncementPhrase.BOOKING_OPTIONAL) : null,
				this.addresses.page(this.facts));
	}

	private AnnouncementSheet.@Nullable Part part(Told told) {
		Consultation consultation = this.facts.consultation();
		return switch (told) {
			case PURPOSE -> sentence(AnnouncementPhrase.HEADING_PURPOSE, consultation.purpose());
			case SUBJECT -> sentence(AnnouncementPhrase.HEADING_SUBJECT, consultation.subject());
			case LEGAL_BASIS -> sentence(AnnouncementPhrase.HEADING_LEGAL_BASIS, consultation.legalBasis());
			case SCHEDULE -> list(AnnouncementPhrase.HEADING_SCHEDULE, schedule());
			case FORMS -> list(AnnouncementPhrase.HEADING_FORMS, names(this.facts.ways()));
			case OTHER_FORMS -> list(AnnouncementPhrase.HEADING_OTHER_FORMS, names(this.facts.otherWays()));
			case HOW -> list(AnnouncementPhrase.HEADING_HOW, how());
			// Stands at the end of every announcement
			case LINK -> null;
		};
	}

	private AnnouncementSheet.Part sentence(AnnouncementPhrase heading, LocalText text) {
		return new AnnouncementSheet.Part(say(heading), List.of(piece(text)), false);
	}

	private AnnouncementSheet.Part list(AnnouncementPhrase heading, List<String> lines) {
		return new AnnouncementSheet.Part(say(heading), lines.stream().map(Piece::of).toList(), true);
	}

	private List<String> schedule() {
		Map<String, TimeRange> times = new LinkedHashMap<>();
		this.facts.chosenDuties().forEach((duty) -> times.put(line(duty), duty.time()));
		this.facts.chosenMeetings().forEach((meeting) -> times.put(line(meeting), meeting.time()));
		return times.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue((one, other) -> one.start().compareTo(other.start())))
			.map(Map.Entry::getKey)
			.toList();
	}

	private String line(Duty duty) {
		String languages = duty.languages()
			.stream()
			.map((spoken) -> spoken.getDisplayLanguage(this.language))
			.collect(Collectors.joining(", "));
		String number = duty.telephone();
		Place place = duty.place();
		return switch (duty.form()) {
			case TELEPHONE -> at(duty.time(), AnnouncementPhrase.DUTY_TELEPHONE, "number",
					(number != null) ? number : "", "languages", languages);
			case IN_PERSON -> at(duty.time(), AnnouncementPhrase.DUTY_IN_PERSON, "place",
					(place != null) ? place(place) : "", "languages", languages);
		};
	}

	private String line(Meeting meeting) {
		return at(meeting.time(), AnnouncementPhrase.MEETING, "title", meeting.title().in(this.language), "place",
				place(meeting.place()));
	}

	private String at(TimeRange time, AnnouncementPhrase phrase, String... more) {
		ZonedDateTime from = time.start().atZone(Poland.ZONE);
		ZonedDateTime to = time.end().atZone(Poland.ZONE);
		Stream<String> when = Stream.of("day", this.dates.day(from.toLocalDate()), "from",
				this.dates.time(from.toLocalTime()), "to", this.dates.time(to.toLocalTime()));
		return say(phrase, Stream.concat(when, Stream.of(more)).toArray(String[]::new));
	}

	private String place(Place place) {
		return Stream.of(place.name(), LocalText.polish(place.address()), place.room(), place.floor())
			.filter((part) -> part != null)
			.map((part) -> part.in(this.language))
			.collect(Collectors.joining(", "));
	}

	private List<String> names(Set<WayToTakePart> ways) {
		return ways.stream().map((way) -> say(way.phrase())).toList();
	}

	private List<String> how() {
		Set<String> lines = new LinkedHashSet<>();
		lines.add(say(AnnouncementPhrase.HOW_PERIOD, "period", period()));
		this.facts.ways().forEach((way) -> lines.add(say(way.how())));
		Contact contact = this.facts.consultation().contact();
		String reached = Stream.of(contact.telephone(), contact.email())
			.filter((part) -> part != null)
			.collect(Collectors.joining(", "));
		if (!reached.isEmpty()) {
			lines.add(say(AnnouncementPhrase.HOW_CONTACT, "contact", reached));
		}
		return List.copyOf(lines);
	}

	private List<AnnouncementSheet.DocumentPiece> documents() {
		if (!this.facts.plan().allDocuments()) {
			return List.of();
		}
		List<AnnouncementSheet.DocumentPiece> documents = new ArrayList<>();
		for (Document document : this.facts.consultation().documents()) {
			documents.add(new AnnouncementSheet.DocumentPiece(piece(document.title()),
					this.addresses.document(this.facts.consultation(), document)));
		}
		return documents;
	}

	/** All of it as plain text, in blocks of which the last may be left out first. */
	Blocks blocks() {
		AnnouncementSheet sheet = sheet();
		List<String> head = new ArrayList<>();
		head.add(sheet.title().text());
		Piece text = sheet.text();
		if (text != null) {
			head.add(text.text());
		}
		head.add(sheet.lead());
		List<String> middle = new ArrayList<>();
		for (AnnouncementSheet.Part part : sheet.parts()) {
			middle.add(plain(part.heading(), part.pieces(), part.list()));
		}
		if (!sheet.documents().isEmpty()) {
			middle.add(plain(say(AnnouncementPhrase.HEADING_DOCUMENTS),
					sheet.documents().stream().map(AnnouncementSheet.DocumentPiece::title).toList(), true));
		}
		List<String> tail = new ArrayList<>();
		String courtesy = sheet.courtesy();
		if (courtesy != null) {
			tail.add(courtesy);
		}
		String portal = this.facts.consultation().portal();
		String more = say(AnnouncementPhrase.MORE, "link", sheet.page().toString());
		tail.add((portal != null && this.facts.plan().tells().contains(Told.LINK))
				? more + "\n" + say(AnnouncementPhrase.PORTAL, "link", portal) : more);
		return new Blocks(head, middle, tail);
	}

	private static String plain(String heading, List<Piece> pieces, boolean list) {
		if (!list) {
			return heading + ": " + pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
		}
		return heading + ":\n" + pieces.stream().map((piece) -> "• " + piece.text()).collect(Collectors.joining("\n"));
	}

	/** What a text message says: the title, and when. */
	TextMessage textMessage() {
		List<String> when = new ArrayList<>();
		if (!this.facts.plan().about().isEmpty()) {
			Stream
				.concat(this.facts.chosenDuties().stream().map(Duty::time),
						this.facts.chosenMeetings().stream().map(Meeting::time))
				.sorted((one, other) -> one.start().compareTo(other.start()))
				.forEach((time) -> when.add(shortItem(time)));
		}
		if (when.isEmpty()) {
			Period days = this.facts.consultation().period();
			when.add(this.words.write(this.dates.period(days.from(), days.to()), Manner.SMS));
		}
		return new TextMessage(this.words, this.language, this.facts.plan().title().in(this.language), when,
				this.addresses.page(this.facts).toString());
	}

	private String shortItem(TimeRange time) {
		ZonedDateTime from = time.start().atZone(Poland.ZONE);
		LocalDate day = from.toLocalDate();
		return this.words.say(AnnouncementPhrase.SHORT_ITEM, this.language, Manner.SMS,
				Map.of("day", this.dates.shortDay(day, Manner.SMS), "from", this.dates.time(from.toLocalTime())));
	}

	String button(TimeRange time) {
		ZonedDateTime from = time.start().atZone(Poland.ZONE);
		return say(AnnouncementPhrase.BUTTON_ITEM, "day", this.dates.shortDay(from.toLocalDate()), "from",
				this.dates.time(from.toLocalTime()));
	}

	String say(AnnouncementPhrase phrase, String... namesAndValues) {
		Map<String, String> arguments = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			arguments.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		return this.words.say(phrase, this.language, Manner.SCREEN, arguments);
	}

	boolean isBookable() {
		return !this.facts.chosenDuties().isEmpty() || !this.facts.chosenMeetings().isEmpty();
	}

	private String period() {
		Period days = this.facts.consultation().period();
		return this.dates.period(days.from(), days.to());
	}

	private String organisers() {
		return this.facts.consultation()
			.organisers()
			.stream()
			.map((organiser) -> organiser.name().in(this.language))
			.collect(Collectors.joining(", "));
	}

	private Piece piece(LocalText text) {
		return Piece.of(text, this.language);
	}

}
