package org.dyzurka.staff;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.dyzurka.consultation.AmendResult;
import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementId;
import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.Slug;
import org.dyzurka.consultation.Told;
import org.dyzurka.notification.AnnouncementReleases;
import org.dyzurka.notification.ReleaseResult;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is announced when and where: listed, written, changed, taken back and published.
 */
@Controller
@RequestMapping("/staff/announcements")
class AnnouncementPages {

	private static final List<PublicationChannel> CHANNELS = List.of(PublicationChannel.values())
		.stream()
		.filter((channel) -> channel != PublicationChannel.OTHER)
		.toList();

	private final Announcements announcements;

	private final Consultations consultations;

	private final AnnouncementReleases releases;

	private final AnnouncementDesk desk;

	private final Clock clock;

	AnnouncementPages(Announcements announcements, Consultations consultations, AnnouncementReleases releases,
			AnnouncementDesk desk, Clock clock) {
		this.announcements = announcements;
		this.consultations = consultations;
		this.releases = releases;
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping
	String all(Model model, Locale reader) {
		model.addAttribute("consultations", this.desk.all(reader));
		return "staff/announcements";
	}

	@GetMapping("/{id}")
	String one(@PathVariable UUID id, Model model, Locale reader) {
		Announcement announcement = known(id);
		model.addAttribute("announcement", this.desk.line(announcement, reader));
		model.addAttribute("channels", this.desk.channels(announcement, reader));
		model.addAttribute("previews", this.desk.previews(announcement));
		model.addAttribute("now", now());
		return "staff/announcement";
	}

	@GetMapping("/new")
	String blank(@RequestParam String consultation, @RequestParam(defaultValue = "") String change, Model model,
			Locale reader) {
		LocalDateTime now = LocalDateTime.parse(now());
		AnnouncementForm form = change.isBlank() ? AnnouncementForm.blank(now)
				: AnnouncementForm.ofChange(now, change.strip());
		return form(consultation(consultation), form, Map.of(), model, reader);
	}

	@PostMapping("/new")
	String add(@RequestParam String consultation, @RequestParam MultiValueMap<String, String> fields, Model model,
			Locale reader, RedirectAttributes next) {
		Consultation of = consultation(consultation);
		AnnouncementForm sent = AnnouncementForm.sent(fields);
		Map<String, String> faults = sent.faults(this.desk.events(of.id(), reader).keySet());
		if (!faults.isEmpty()) {
			return form(of, sent, faults, model, reader);
		}
		Announcement added = this.announcements.add(of.id(), sent.plan());
		next.addFlashAttribute("done", "added");
		return "redirect:/staff/announcements/" + added.id().value();
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable UUID id, Model model, Locale reader) {
		Announcement announcement = known(id);
		model.addAttribute("id", id);
		return form(consultation(announcement), AnnouncementForm.of(announcement.plan()), Map.of(), model, reader);
	}

	@PostMapping("/{id}/edit")
	String amend(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Model model, Locale reader,
			RedirectAttributes next) {
		Consultation of = consultation(known(id));
		AnnouncementForm sent = AnnouncementForm.sent(fields);
		Map<String, String> faults = sent.faults(this.desk.events(of.id(), reader).keySet());
		if (!faults.isEmpty()) {
			model.addAttribute("id", id);
			return form(of, sent, faults, model, reader);
		}
		switch (this.announcements.amend(new AnnouncementId(id), sent.plan())) {
			case AmendResult.Amended amended -> next.addFlashAttribute("done", "amended");
			case AmendResult.AlreadyPublished published -> next.addFlashAttribute("fault", "published");
			case AmendResult.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "redirect:/staff/announcements/" + id;
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID id, RedirectAttributes next) {
		boolean withdrawn = this.announcements.withdraw(known(id).id());
		next.addFlashAttribute(withdrawn ? "done" : "fault", withdrawn ? "withdrawn" : "not-planned");
		return "redirect:/staff/announcements/" + id;
	}

	@PostMapping("/{id}/publish")
	String publish(@PathVariable UUID id, RedirectAttributes next) {
		switch (this.releases.release(known(id).id())) {
			case ReleaseResult.Released released -> next.addFlashAttribute("done", "published");
			case ReleaseResult.Incomplete incomplete -> next.addFlashAttribute("fault", "incomplete");
			case ReleaseResult.NotPlanned not -> next.addFlashAttribute("fault", "not-planned");
		}
		return "redirect:/staff/announcements/" + id;
	}

	private String form(Consultation consultation, AnnouncementForm form, Map<String, String> faults, Model model,
			Locale reader) {
		model.addAttribute("form", form);
		model.addAttribute("faults", faults);
		model.addAttribute("consultation", consultation.title().in(reader));
		model.addAttribute("slug", consultation.slug().value());
		model.addAttribute("kinds", AnnouncementKind.values());
		model.addAttribute("allChannels", CHANNELS);
		model.addAttribute("allTold", Told.values());
		model.addAttribute("events", new LinkedHashMap<>(this.desk.events(consultation.id(), reader)));
		model.addAttribute("longestTitle", AnnouncementForm.LONGEST_TITLE);
		model.addAttribute("longestText", AnnouncementForm.LONGEST_TEXT);
		return "staff/announcement-form";
	}

	private Announcement known(UUID id) {
		return this.announcements.find(new AnnouncementId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Consultation consultation(Announcement announcement) {
		return this.consultations.find(announcement.consultation()).orElseThrow();
	}

	private Consultation consultation(String slug) {
		if (!Slug.isValid(slug)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.consultations.find(new Slug(slug))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String now() {
		return LocalDateTime.ofInstant(this.clock.instant(), Poland.ZONE).withSecond(0).withNano(0).toString();
	}

}
