package org.dyzurka.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Poland;
import org.dyzurka.conversation.PhoneMenus;
import org.dyzurka.site.PhoneSheet.TextWord;
import org.dyzurka.wording.Command;
import org.dyzurka.wording.Words;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The printed menu of the telephone: a sheet for whoever would rather read it than
 * listen.
 */
@Controller
class PhonePages {

	private static final List<Command> TEXTS = List.of(Command.BOOK, Command.BOOKINGS, Command.MOVE, Command.GIVE_UP,
			Command.PERSON, Command.LANGUAGE, Command.MY_DATA, Command.ERASE);

	private final Noticeboard noticeboard;

	private final PhoneMenus menus;

	private final CityLine line;

	private final Words words;

	private final Paper paper;

	private final Clock clock;

	PhonePages(Noticeboard noticeboard, PhoneMenus menus, CityLine line, Words words, Paper paper, Clock clock) {
		this.noticeboard = noticeboard;
		this.menus = menus;
		this.line = line;
		this.words = words;
		this.paper = paper;
		this.clock = clock;
	}

	@GetMapping("/consultations/{slug}/phone")
	String page(@PathVariable String slug, Model model, Locale reader) {
		model.addAttribute("sheet", sheet(slug, reader));
		return "site/phone";
	}

	@GetMapping("/consultations/{slug}/phone.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String slug, Locale reader) {
		PhoneSheet sheet = sheet(slug, reader);
		String fileName = sheet.slug() + "-" + reader.getLanguage() + ".pdf";
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_LANGUAGE, reader.getLanguage())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(fileName, StandardCharsets.UTF_8).build().toString())
			.body(this.paper.print(sheet, reader));
	}

	private PhoneSheet sheet(String slug, Locale reader) {
		return this.noticeboard.find(slug)
			.flatMap((consultation) -> sheet(consultation, reader))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Optional<PhoneSheet> sheet(Consultation consultation, Locale reader) {
		LocalDate today = LocalDate.now(this.clock.withZone(Poland.ZONE));
		return this.line.number()
			.flatMap((number) -> this.menus.of(consultation.id(), reader)
				.map((menu) -> new PhoneSheet(consultation.slug().value(), CityText.of(consultation.title(), reader),
						number, menu, texts(reader), Office.of(consultation.contact(), reader),
						this.words.dates(reader).period(today, today))));
	}

	private List<TextWord> texts(Locale reader) {
		List<TextWord> texts = new ArrayList<>();
		for (Command command : TEXTS) {
			this.words.oneWord(command, reader).ifPresent((word) -> texts.add(TextWord.of(command, word, reader)));
		}
		return texts;
	}

}
