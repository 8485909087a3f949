package org.dyzurka.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.notification.CarriedOut;
import org.dyzurka.notification.PlanChanges;
import org.dyzurka.notification.PlanOutcome;
import org.dyzurka.notification.PlanPreview;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What lies ahead, and the way in which the office changes it: a form, what it would do
 * and whom it would touch, and only then the deed.
 */
@Controller
@RequestMapping("/staff/schedule")
class SchedulePages {

	private final OfficeSchedules schedules;

	private final ChangeForms forms;

	private final PlanChanges changes;

	private final Previews previews;

	private final PlanWords words;

	SchedulePages(OfficeSchedules schedules, ChangeForms forms, PlanChanges changes, Previews previews,
			PlanWords words) {
		this.schedules = schedules;
		this.forms = forms;
		this.changes = changes;
		this.previews = previews;
		this.words = words;
	}

	@GetMapping
	String schedule(Model model, Locale reader) {
		model.addAttribute("schedule", this.schedules.ahead(reader));
		return "staff/schedule";
	}

	@GetMapping("/duties/{id}")
	String duty(@PathVariable UUID id, Model model, Locale reader) {
		return edit(ChangeKind.DUTY_MOVED, id, model, reader);
	}

	@GetMapping("/meetings/{id}")
	String meeting(@PathVariable UUID id, Model model, Locale reader) {
		return edit(ChangeKind.MEETING_MOVED, id, model, reader);
	}

	@GetMapping("/experts/{id}")
	String expert(@PathVariable UUID id, Model model, Locale reader) {
		return edit(ChangeKind.EXPERT_ILL, id, model, reader);
	}

	@GetMapping("/consultations/{id}")
	String consultation(@PathVariable UUID id, Model model, Locale reader) {
		return edit(ChangeKind.CONSULTATION_RESCHEDULED, id, model, reader);
	}

	/**
	 * Back to the form, with what was typed.
	 */
	@PostMapping("/change/form")
	String form(@ModelAttribute("form") ChangeForm form, Model model, Locale reader) {
		return again(form, Map.of(), model, reader);
	}

	@PostMapping("/change/preview")
	String preview(@ModelAttribute("form") ChangeForm form, Model model, Locale reader) {
		return switch (read(form)) {
			case ChangeReading.Faulty(var faults) -> again(form, faults, model, reader);
			case ChangeReading.Read(var change) -> show(this.changes.preview(change), form, model, reader);
		};
	}

	@PostMapping("/change")
	String carryOut(@ModelAttribute("form") ChangeForm form, @RequestParam String fingerprint, Authentication author,
			Model model, Locale reader) {
		return switch (read(form)) {
			case ChangeReading.Faulty(var faults) -> again(form, faults, model, reader);
			case ChangeReading.Read(var change) ->
				switch (this.changes.carryOut(change, fingerprint, author.getName())) {
					case PlanOutcome.Done(var id, var done) -> "redirect:/staff/schedule/changes/" + id;
					case PlanOutcome.Stale(var now) -> {
						model.addAttribute("stale", true);
						yield show(now, form, model, reader);
					}
					case PlanOutcome.Impossible(var now) -> show(now, form, model, reader);
				};
		};
	}

	@GetMapping("/changes/{id}")
	String carriedOut(@PathVariable UUID id, Model model, Locale reader) {
		CarriedOut done = this.changes.find(id).orElseThrow(SchedulePages::unknown);
		Schedule.ChangeLine change = this.schedules.line(done, reader);
		model.addAttribute("change", change);
		this.forms.consultation(change.kind(), done.about())
			.ifPresent((consultation) -> model.addAttribute("slug", consultation.slug().value()));
		return "staff/change-done";
	}

	private ChangeReading read(ChangeForm form) {
		return ChangeReader.read(form, consultation(form.kind(), form.about()).places());
	}

	private Consultation consultation(ChangeKind kind, UUID about) {
		return this.forms.consultation(kind, about).orElseThrow(SchedulePages::unknown);
	}

	private String edit(ChangeKind kind, UUID about, Model model, Locale reader) {
		Consultation consultation = consultation(kind, about);
		return edit(kind, about, this.forms.beside(kind, about, consultation), Map.of(), consultation, model, reader);
	}

	private String again(ChangeForm form, Map<String, String> faults, Model model, Locale reader) {
		Consultation consultation = consultation(form.kind(), form.about());
		Map<ChangeKind, ChangeForm> beside = this.forms.beside(form.kind(), form.about(), consultation);
		beside.put(form.kind(), form);
		return edit(form.kind(), form.about(), beside, faults, consultation, model, reader);
	}

	private String edit(ChangeKind kind, UUID about, Map<ChangeKind, ChangeForm> beside, Map<String, String> faults,
			Consultation consultation, Model model, Locale reader) {
		List<Schedule.Choice> places = new ArrayList<>();
		consultation.places()
			.forEach((place) -> places.add(new Schedule.Choice(place.key(), this.words.place(place, reader))));
		model.addAttribute("what", this.schedules.about(kind, about, reader));
		model.addAttribute("forms", List.copyOf(beside.values()));
		model.addAttribute("faulty", kind);
		model.addAttribute("faults", faults);
		model.addAttribute("places", places);
		model.addAttribute("experts", this.schedules.experts(consultation.id()));
		model.addAttribute("period", this.words.period(consultation.period(), reader));
		return "staff/change-form";
	}

	private String show(PlanPreview preview, ChangeForm form, Model model, Locale reader) {
		model.addAttribute("preview", this.previews.view(preview, reader));
		model.addAttribute("form", form);
		return "staff/change-preview";
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
