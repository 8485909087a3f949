package org.dyzurka.staff;

import java.util.Locale;

import org.dyzurka.messaging.FailedMessage;
import org.dyzurka.messaging.Outbox;
import org.dyzurka.messaging.OutgoingId;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Messages to residents that could not be sent.
 */
@Controller
@RequestMapping("/staff/messages")
class FailedMessagePages {

	static final int MOST_SHOWN = 100;

	private final Outbox outbox;

	private final Moments moments;

	FailedMessagePages(Outbox outbox, Moments moments) {
		this.outbox = outbox;
		this.moments = moments;
	}

	@GetMapping
	String failed(Model model, Locale reader) {
		model.addAttribute("messages",
				this.outbox.failed(MOST_SHOWN).stream().map((message) -> line(message, reader)).toList());
		return "staff/messages";
	}

	@PostMapping("/{id}/retry")
	String retry(@PathVariable long id, RedirectAttributes next) {
		this.outbox.retry(new OutgoingId(id));
		next.addFlashAttribute("done", "retried");
		return "redirect:/staff/messages";
	}

	@PostMapping("/{id}/settle")
	String settle(@PathVariable long id, RedirectAttributes next) {
		this.outbox.settle(new OutgoingId(id));
		next.addFlashAttribute("done", "settled");
		return "redirect:/staff/messages";
	}

	private FailedMessageLine line(FailedMessage message, Locale reader) {
		return new FailedMessageLine(message.id().value(), message.to().medium(), masked(message.to()), message.text(),
				message.reason(), message.attempts(), this.moments.told(message.failedAt(), reader));
	}

	/** The end of the address, as {@link Address#toString()} shows it. */
	private static String masked(Address address) {
		String whole = address.toString();
		return whole.substring(whole.indexOf(':') + 1);
	}

	/**
	 * One message.
	 *
	 * @param id of the message
	 * @param medium by which it should have gone
	 * @param to masked address
	 * @param text what it said
	 * @param reason why it failed
	 * @param attempts how often it was tried
	 * @param failedAt when it was given up
	 */
	record FailedMessageLine(long id, Medium medium, String to, String text, String reason, int attempts,
			String failedAt) {
	}

}
