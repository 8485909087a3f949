package org.dyzurka.staff;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementId;
import org.dyzurka.consultation.AnnouncementKind;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Publication;
import org.dyzurka.consultation.PublicationChannel;
import org.dyzurka.consultation.PublicationEntry;
import org.dyzurka.consultation.PublicationId;
import org.dyzurka.consultation.Publications;
import org.dyzurka.consultation.Slug;
import org.dyzurka.consultation.Told;
import org.dyzurka.notification.AnnouncementReleases;
import org.jspecify.annotations.Nullable;

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
 * The register of publications: read, entered by hand, completed.
 */
@Controller
@RequestMapping("/staff/publications")
class PublicationPages {

	private final Publications publications;

	private final Consultations consultations;

	private final Announcements announcements;

	private final AnnouncementReleases releases;

	private final Moments moments;

	private final Clock clock;

	PublicationPages(Publications publications, Consultations consultations, Announcements announcements,
			AnnouncementReleases releases, Moments moments, Clock clock) {
		this.publications = publications;
		this.consultations = consultations;
		this.announcements = announcements;
		this.releases = releases;
		this.moments = moments;
		this.clock = clock;
	}

	@GetMapping
	String register(Model model, Locale reader) {
		List<OfConsultation> registers = new ArrayList<>();
		for (Consultation consultation : this.consultations.all()) {
			registers.add(new OfConsultation(consultation.slug().value(), consultation.title().in(reader),
					this.publications.of(consultation.id()).stream().map((each) -> line(each, reader)).toList()));
		}
		model.addAttribute("registers", registers);
		return "staff/publications";
	}

	@GetMapping("/new")
	String blank(@RequestParam String consultation, Model model, Locale reader) {
		Consultation of = consultation(consultation);
		return form(of, null, PublicationForm.blank(now()), Map.of(), model, reader);
	}

	@PostMapping("/new")
	String enter(@RequestParam String consultation, @RequestParam MultiValueMap<String, String> fields,
			Principal author, Model model, Locale reader, RedirectAttributes next) {
		Consultation of = consultation(consultation);
		PublicationForm sent = PublicationForm.sent(fields);
		Map<String, String> faults = sent.faults();
		if (!faults.isEmpty()) {
			return form(of, null, sent, faults, model, reader);
		}
		this.publications.enter(sent.entry(of.id(), author.getName()));
		next.addFlashAttribute("done", "entered");
		return "redirect:/staff/publications";
	}

	/**
	 * An announcement that the office publishes by hand: what is known of it is filled
	 * in.
	 */
	@GetMapping("/of/{id}/{channel}")
	String byHand(@PathVariable UUID id, @PathVariable PublicationChannel channel, Model model, Locale reader) {
		Announcement announcement = announcement(id, channel);
		return form(consultation(announcement), new ByHand(id.toString(), channel.name()),
				filledIn(announcement, channel, PublicationForm.blank(now())), Map.of(), model, reader);
	}

	@PostMapping("/of/{id}/{channel}")
	String confirm(@PathVariable UUID id, @PathVariable PublicationChannel channel,
			@RequestParam MultiValueMap<String, String> fields, Principal author, Model model, Locale reader,
			RedirectAttributes next) {
		Announcement announcement = announcement(id, channel);
		PublicationForm sent = PublicationForm.sent(fields);
		Map<String, String> faults = new LinkedHashMap<>(sent.placeFaults());
		faults.putAll(sent.laterFaults());
		if (!faults.isEmpty()) {
			return form(consultation(announcement), new ByHand(id.toString(), channel.name()),
					filledIn(announcement, channel, sent), faults, model, reader);
		}
		boolean entered = this.releases.publishedByHand(announcement.id(), channel, sent.section(),
				sent.moment().orElseThrow(), sent.uri(), sent.count(), author.getName());
		next.addFlashAttribute(entered ? "done" : "fault", entered ? "entered" : "twice");
		return "redirect:/staff/publications";
	}

	@GetMapping("/{id:[0-9]+}")
	String one(@PathVariable long id, Model model, Locale reader) {
		Publication known = known(id);
		model.addAttribute("publication", line(known, reader));
		model.addAttribute("form", PublicationForm.of(known));
		model.addAttribute("faults", Map.of());
		return "staff/publication";
	}

	@PostMapping("/{id:[0-9]+}")
	String complete(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Model model,
			Locale reader, RedirectAttributes next) {
		Publication known = known(id);
		PublicationForm sent = PublicationForm.sent(fields);
		Map<String, String> faults = sent.laterFaults();
		if (!faults.isEmpty()) {
			model.addAttribute("publication", line(known, reader));
			model.addAttribute("form", sent);
			model.addAttribute("faults", faults);
			return "staff/publication";
		}
		this.publications.complete(known.id(), sent.uri(), sent.count());
		next.addFlashAttribute("done", "completed");
		return "redirect:/staff/publications";
	}

	private static PublicationForm filledIn(Announcement announcement, PublicationChannel channel,
			PublicationForm form) {
		return new PublicationForm(channel.name(), form.section(), form.time(), announcement.plan().kind().name(),
				announcement.plan().title().in(LocalText.POLISH), List.of(), "", form.address(), form.reached());
	}

	private String form(Consultation consultation, @Nullable ByHand byHand, PublicationForm form,
			Map<String, String> faults, Model model, Locale reader) {
		model.addAttribute("form", form);
		model.addAttribute("faults", faults);
		model.addAttribute("byHand", byHand);
		model.addAttribute("consultation", consultation.title().in(reader));
		model.addAttribute("slug", consultation.slug().value());
		model.addAttribute("kinds", AnnouncementKind.values());
		model.addAttribute("allChannels", PublicationChannel.values());
		model.addAttribute("allTold", Told.values());
		model.addAttribute("longestSection", PublicationForm.LONGEST_SECTION);
		return "staff/publication-form";
	}

	private PublicationLine line(Publication publication, Locale reader) {
		PublicationEntry entry = publication.entry();
		return new PublicationLine(publication.id().value(), entry, this.moments.told(entry.time(), reader));
	}

	private Announcement announcement(UUID id, PublicationChannel channel) {
		return this.announcements.find(new AnnouncementId(id))
			.filter((announcement) -> announcement.isIn(channel))
			.orElseThrow(PublicationPages::unknown);
	}

	private Publication known(long id) {
		return this.publications.find(new PublicationId(id)).orElseThrow(PublicationPages::unknown);
	}

	private Consultation consultation(Announcement announcement) {
		return this.consultations.find(announcement.consultation()).orElseThrow();
	}

	private Consultation consultation(String slug) {
		if (!Slug.isValid(slug)) {
			throw unknown();
		}
		return this.consultations.find(new Slug(slug)).orElseThrow(PublicationPages::unknown);
	}

	private String now() {
		return LocalDateTime.ofInstant(this.clock.instant(), Poland.ZONE).withSecond(0).withNano(0).toString();
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * The register of one consultation.
	 *
	 * @param slug of the consultation
	 * @param title of the consultation
	 * @param lines in the order of time
	 */
	record OfConsultation(String slug, String title, List<PublicationLine> lines) {
	}

	/**
	 * An entry.
	 *
	 * @param id of the entry
	 * @param entry what it says
	 * @param when it was published
	 */
	record PublicationLine(long id, PublicationEntry entry, String when) {
	}

	/**
	 * An announcement published by hand.
	 *
	 * @param id of the announcement
	 * @param channel where
	 */
	record ByHand(String id, String channel) {
	}

}
