package org.dyzurka.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Organiser;
import org.dyzurka.consultation.Poland;
import org.dyzurka.wording.Dates;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * An announcement as HTML for the Public Information Bulletin: headings in order, lists
 * as lists, the language told, and below it what art. 8 and 13 of the act of 6 September
 * 2001 on access to public information and its regulation want told of a document.
 */
final class Bulletin {

	private final AnnouncementWriting writing;

	private final Dates dates;

	private final StringBuilder html = new StringBuilder();

	Bulletin(AnnouncementWriting writing, Dates dates) {
		this.writing = writing;
		this.dates = dates;
	}

	String html(AnnouncementFacts facts, Locale language, String person, Instant now) {
		AnnouncementSheet sheet = this.writing.sheet();
		this.html.append("<article lang=\"").append(language.getLanguage()).append("\">\n");
		element("h1", sheet.title());
		Piece text = sheet.text();
		if (text != null) {
			element("p", text);
		}
		element("p", Piece.of(sheet.lead()));
		for (AnnouncementSheet.Part part : sheet.parts()) {
			element("h2", Piece.of(part.heading()));
			list(part);
		}
		documents(sheet.documents());
		String courtesy = sheet.courtesy();
		if (courtesy != null) {
			element("p", Piece.of(courtesy));
		}
		this.html.append("<p>").append(link(Piece.of(sheet.page().toString()), sheet.page())).append("</p>\n");
		metadata(facts, person, now);
		return this.html.append("</article>\n").toString();
	}

	private void list(AnnouncementSheet.Part part) {
		if (!part.list()) {
			part.pieces().forEach((piece) -> element("p", piece));
			return;
		}
		this.html.append("<ul>\n");
		part.pieces().forEach((piece) -> element("li", piece));
		this.html.append("</ul>\n");
	}

	private void documents(List<AnnouncementSheet.DocumentPiece> documents) {
		if (documents.isEmpty()) {
			return;
		}
		element("h2", Piece.of(this.writing.say(AnnouncementPhrase.HEADING_DOCUMENTS)));
		this.html.append("<ul>\n");
		for (AnnouncementSheet.DocumentPiece document : documents) {
			this.html.append("<li>").append(link(document.title(), document.target())).append("</li>\n");
		}
		this.html.append("</ul>\n");
	}

	private void metadata(AnnouncementFacts facts, String person, Instant now) {
		String unit = facts.consultation()
			.organisers()
			.stream()
			.filter(Organiser::lead)
			.map((organiser) -> organiser.name().in(LocalText.POLISH))
			.findFirst()
			.orElse("");
		Instant published = facts.announcement().publishedAt();
		this.html.append("<footer>\n<dl>\n");
		fact(AnnouncementPhrase.BULLETIN_UNIT, unit);
		fact(AnnouncementPhrase.BULLETIN_PERSON, person);
		fact(AnnouncementPhrase.BULLETIN_CREATED, day(now));
		fact(AnnouncementPhrase.BULLETIN_PUBLISHED, day((published != null) ? published : facts.plan().due()));
		fact(AnnouncementPhrase.BULLETIN_UPDATED, day(now));
		this.html.append("</dl>\n</footer>\n");
	}

	private void fact(AnnouncementPhrase name, String value) {
		element("dt", Piece.of(this.writing.say(name)));
		element("dd", Piece.of(value));
	}

	private String day(Instant moment) {
		LocalDate day = LocalDate.ofInstant(moment, Poland.ZONE);
		return this.dates.period(day, day);
	}

	private void element(String name, Piece piece) {
		this.html.append('<')
			.append(name)
			.append(lang(piece))
			.append('>')
			.append(escaped(piece.text()))
			.append("</")
			.append(name)
			.append(">\n");
	}

	private static String link(Piece piece, @Nullable URI target) {
		String text = escaped(piece.text());
		return (target != null) ? "<a href=\"" + escaped(target.toString()) + "\"" + lang(piece) + ">" + text + "</a>"
				: "<span" + lang(piece) + ">" + text + "</span>";
	}

	private static String lang(Piece piece) {
		return (piece.lang() != null) ? " lang=\"" + piece.lang() + "\"" : "";
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

}
