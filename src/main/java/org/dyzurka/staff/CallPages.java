package org.dyzurka.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.dyzurka.calllist.Call;
import org.dyzurka.calllist.CallId;
import org.dyzurka.calllist.CallList;
import org.dyzurka.calllist.CallResult;
import org.dyzurka.calllist.Reason;
import org.dyzurka.calllist.WantedCall;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Whom the office has to phone, and what came of it.
 */
@Controller
@RequestMapping("/staff/calls")
class CallPages {

	private static final int MOST_ENDED = 50;

	private final CallList calls;

	private final Moments moments;

	CallPages(CallList calls, Moments moments) {
		this.calls = calls;
		this.moments = moments;
	}

	@GetMapping
	String calls(Model model, Locale reader) {
		List<CallLine> open = lines(this.calls.open(), reader);
		model.addAttribute("alarms", open.stream().filter((call) -> call.reason() == Reason.ALARM).toList());
		model.addAttribute("calls", open.stream().filter((call) -> call.reason() != Reason.ALARM).toList());
		model.addAttribute("ended", lines(this.calls.ended(MOST_ENDED), reader));
		model.addAttribute("results", CallResult.values());
		model.addAttribute("longestNote", CallList.LONGEST_NOTE);
		return "staff/calls";
	}

	@PostMapping("/{id}/result")
	String record(@PathVariable long id, @RequestParam CallResult result, @RequestParam(defaultValue = "") String note,
			RedirectAttributes next) {
		String said = note.strip();
		if (said.length() > CallList.LONGEST_NOTE) {
			next.addFlashAttribute("fault", "too-long");
			return "redirect:/staff/calls";
		}
		boolean recorded = this.calls.end(new CallId(id), result, said.isEmpty() ? null : said);
		next.addFlashAttribute(recorded ? "done" : "fault", recorded ? result.name() : "gone");
		return "redirect:/staff/calls";
	}

	@PostMapping("/{id}/reopen")
	String reopen(@PathVariable long id, RedirectAttributes next) {
		boolean reopened = this.calls.reopen(new CallId(id));
		next.addFlashAttribute(reopened ? "reopened" : "fault", reopened ? true : "not-reopened");
		return "redirect:/staff/calls";
	}

	private List<CallLine> lines(List<Call> calls, Locale reader) {
		return calls.stream().map((call) -> line(call, reader)).toList();
	}

	private CallLine line(Call call, Locale reader) {
		WantedCall wanted = call.wanted();
		Instant from = wanted.from();
		Instant to = wanted.to();
		String wish = (from != null && to != null) ? this.moments.told(from, to, reader) : null;
		Call.Outcome last = call.last();
		return new CallLine(call.id().value(), wanted.number(), spaced(wanted.number()), wanted.reason(), wish,
				wanted.language().getDisplayLanguage(reader), wanted.about(), this.moments.told(call.since(), reader),
				call.attempts(), (last != null) ? last.result() : null,
				(last != null) ? this.moments.told(last.at(), reader) : null, (last != null) ? last.note() : null);
	}

	/** As it is read from the page and dialled: "+48 600 100 200". */
	private static @Nullable String spaced(@Nullable String number) {
		if (number == null) {
			return null;
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			return numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
		}
		catch (NumberParseException ex) {
			return number;
		}
	}

	/**
	 * One call.
	 *
	 * @param id of the call
	 * @param number in E.164, or null for an alarm
	 * @param spaced the number in groups, or null for an alarm
	 * @param reason why
	 * @param wish day and hours wished for, or null if any will do
	 * @param language to speak, by name
	 * @param about a booking code or words of the office's, or null
	 * @param since when it was put on the list
	 * @param attempts how often nobody answered
	 * @param result what came of it last, or null
	 * @param resultAt when, or null
	 * @param note in the words of whoever called, or null
	 */
	record CallLine(long id, @Nullable String number, @Nullable String spaced, Reason reason, @Nullable String wish,
			String language, @Nullable String about, String since, int attempts, @Nullable CallResult result,
			@Nullable String resultAt, @Nullable String note) {
	}

}
