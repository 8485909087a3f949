package org.dyzurka.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.Reason;
import org.dyzurka.consultation.Poland;
import org.dyzurka.intake.RefusedFiles;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.wording.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Today at a glance, and the sheet of any day.
 */
@Controller
@RequestMapping("/staff")
class OfficePages {

	private final Sheets sheets;

	private final Outbox outbox;

	private final CallList calls;

	private final RefusedFiles refused;

	private final Moments moments;

	private final Words words;

	private final Clock clock;

	OfficePages(Sheets sheets, Outbox outbox, CallList calls, RefusedFiles refused, Moments moments, Words words,
			Clock clock) {
		this.sheets = sheets;
		this.outbox = outbox;
		this.calls = calls;
		this.refused = refused;
		this.moments = moments;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String start(Model model, Locale reader) {
		LocalDate today = today();
		int failed = this.outbox.failed(FailedMessagePages.MOST_SHOWN + 1).size();
		model.addAttribute("day", this.words.dates(reader).day(today));
		model.addAttribute("sheet", this.sheets.of(today, reader));
		model.addAttribute("failed", failed);
		model.addAttribute("moreFailed", failed > FailedMessagePages.MOST_SHOWN);
		model.addAttribute("alarm",
				this.calls.open().stream().anyMatch((call) -> call.wanted().reason() == Reason.ALARM));
		this.refused.latest().ifPresent((file) -> {
			model.addAttribute("refusedAt", this.moments.told(file.at(), reader));
			model.addAttribute("refused", file.reasons());
		});
		return "staff/start";
	}

	@GetMapping("/sheet")
	String sheet(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day, Model model,
			Locale reader) {
		LocalDate shown = (day != null) ? day : today();
		model.addAttribute("date", shown);
		model.addAttribute("before", shown.minusDays(1));
		model.addAttribute("after", shown.plusDays(1));
		model.addAttribute("day", this.words.dates(reader).day(shown) + " " + shown.getYear());
		model.addAttribute("sheet", this.sheets.of(shown, reader));
		return "staff/sheet";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(Poland.ZONE));
	}

}
