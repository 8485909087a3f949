package org.dyzurka.site;

import java.util.Locale;

import org.dyzurka.consultation.Consultation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is being consulted, when, and how to take part.
 */
@Controller
class ConsultationPages {

	private final Noticeboard noticeboard;

	private final Schedules schedules;

	private final CityLine line;

	private final News news;

	ConsultationPages(Noticeboard noticeboard, Schedules schedules, CityLine line, News news) {
		this.noticeboard = noticeboard;
		this.schedules = schedules;
		this.line = line;
		this.news = news;
	}

	@GetMapping("/")
	String current(Model model, Locale reader) {
		model.addAttribute("consultations", this.noticeboard.current(reader));
		model.addAttribute("notices", this.news.current(reader));
		return "site/current";
	}

	@GetMapping("/consultations/{slug}")
	String one(@PathVariable String slug, Model model, Locale reader) {
		Consultation consultation = this.noticeboard.find(slug)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("consultation", this.noticeboard.view(consultation, reader));
		model.addAttribute("schedule", this.schedules.of(consultation.id(), reader));
		model.addAttribute("line", this.line.number().orElse(null));
		return "site/consultation";
	}

}
