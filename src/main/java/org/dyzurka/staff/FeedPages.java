package org.dyzurka.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.dyzurka.calendar.FeedAddress;
import org.dyzurka.calendar.FeedId;
import org.dyzurka.calendar.FeedLinks;
import org.dyzurka.calendar.Feeds;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertId;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Addresses of experts' private feeds: issued with a name, shown once, renamed, revoked.
 */
@Controller
@RequestMapping("/staff/feeds")
class FeedPages {

	private static final int LONGEST_NAME = 60;

	private final Feeds feeds;

	private final Duties duties;

	private final Consultations consultations;

	private final Moments moments;

	FeedPages(Feeds feeds, Duties duties, Consultations consultations, Moments moments) {
		this.feeds = feeds;
		this.duties = duties;
		this.consultations = consultations;
		this.moments = moments;
	}

	@GetMapping
	String all(Model model, Locale reader) {
		List<FeedAddress> addresses = this.feeds.all();
		List<ExpertFeeds> experts = new ArrayList<>();
		for (Expert expert : this.duties.experts()) {
			List<FeedLine> lines = addresses.stream()
				.filter((address) -> address.expert().equals(expert.id()))
				.map((address) -> line(address, reader))
				.toList();
			String consultation = this.consultations.find(expert.consultation())
				.map(Consultation::title)
				.map((title) -> title.in(reader))
				.orElse("");
			experts.add(new ExpertFeeds(expert.id().value(), expert.name(), consultation, lines));
		}
		model.addAttribute("experts", experts);
		return "staff/feeds";
	}

	@PostMapping
	String issue(@RequestParam UUID expert, @RequestParam String name, RedirectAttributes next) {
		Expert whose = this.duties.expert(new ExpertId(expert)).orElseThrow(FeedPages::unknown);
		Optional<String> accepted = accepted(name);
		if (accepted.isEmpty()) {
			next.addFlashAttribute("nameless", true);
			return "redirect:/staff/feeds";
		}
		FeedLinks links = this.feeds.issue(whose.id(), accepted.get());
		next.addFlashAttribute("issued", new Issued(whose.name(), accepted.get(), links));
		return "redirect:/staff/feeds/issued";
	}

	/**
	 * The new address, once: it is not kept and cannot be shown again.
	 */
	@GetMapping("/issued")
	String issued() {
		return "staff/feed-issued";
	}

	@PostMapping("/{id}/name")
	String rename(@PathVariable UUID id, @RequestParam String name, RedirectAttributes next) {
		Optional<String> accepted = accepted(name);
		accepted.ifPresentOrElse((fitting) -> this.feeds.rename(find(id).id(), fitting),
				() -> next.addFlashAttribute("nameless", true));
		return "redirect:/staff/feeds";
	}

	@GetMapping("/{id}/revoke")
	String confirmRevoking(@PathVariable UUID id, Model model, Locale reader) {
		FeedAddress address = find(id);
		model.addAttribute("feed", line(address, reader));
		model.addAttribute("expert", this.duties.expert(address.expert()).map(Expert::name).orElse(""));
		return "staff/feed-revoke";
	}

	@PostMapping("/{id}/revoke")
	String revoke(@PathVariable UUID id, RedirectAttributes next) {
		FeedAddress address = find(id);
		this.feeds.revoke(address.id());
		next.addFlashAttribute("revoked", address.name());
		return "redirect:/staff/feeds";
	}

	private FeedAddress find(UUID id) {
		FeedId wanted = new FeedId(id);
		return this.feeds.all()
			.stream()
			.filter((address) -> address.id().equals(wanted))
			.findAny()
			.orElseThrow(FeedPages::unknown);
	}

	private FeedLine line(FeedAddress address, Locale reader) {
		return new FeedLine(address.id().value(), address.name(), moment(address.issuedAt(), reader),
				moment(address.lastReadAt(), reader), moment(address.revokedAt(), reader));
	}

	private @Nullable String moment(@Nullable Instant instant, Locale reader) {
		return (instant != null) ? this.moments.told(instant, reader) : null;
	}

	private static Optional<String> accepted(String name) {
		String stripped = name.strip();
		return (stripped.isEmpty() || stripped.length() > LONGEST_NAME) ? Optional.empty() : Optional.of(stripped);
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * The addresses of one expert.
	 *
	 * @param id of the expert
	 * @param name of the expert
	 * @param consultation its title
	 * @param feeds those that work first
	 */
	record ExpertFeeds(UUID id, String name, String consultation, List<FeedLine> feeds) {
	}

	/**
	 * One address.
	 *
	 * @param id of the address
	 * @param name given by the office
	 * @param issued when
	 * @param lastRead when a calendar last fetched it, or null
	 * @param revoked when, or null while it works
	 */
	record FeedLine(UUID id, String name, @Nullable String issued, @Nullable String lastRead,
			@Nullable String revoked) {
	}

	/**
	 * An address just issued.
	 *
	 * @param expert name of the expert
	 * @param name of the address
	 * @param links the address with its secret
	 */
	record Issued(String expert, String name, FeedLinks links) {
	}

}
