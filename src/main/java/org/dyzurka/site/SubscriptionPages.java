package org.dyzurka.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.dyzurka.resident.SubscriptionToken;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Being informed by e-mail: ordering it, confirming from the mailbox, ending it. A link
 * only shows; whatever is done is done by a button, as mailboxes open links by
 * themselves. There is no session, hence nothing that another site could misuse: what one
 * may do is what the token in the address allows.
 */
@Controller
class SubscriptionPages {

	/** With the token behind it: where an address is confirmed. */
	static final String CONFIRMATION = "/news/subscription/";

	/** With the token behind it: where subscriptions are ended. */
	static final String ENDING = "/news/unsubscribe/";

	private final SubscriptionDesk desk;

	SubscriptionPages(SubscriptionDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/news/subscription")
	String form(@RequestParam(required = false) @Nullable String sent, Model model, Locale reader) {
		needMail();
		model.addAttribute("sent", sent != null);
		model.addAttribute("subscription", this.desk.blank(reader));
		return "site/subscription";
	}

	/** Whoever sends it learns nothing of the address, known or not. */
	@PostMapping("/news/subscription")
	String order(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") Set<String> topics,
			@RequestParam(required = false) @Nullable String consent, Model model, Locale reader,
			HttpServletResponse response) {
		needMail();
		SubscriptionForm form = this.desk.take(email, topics, consent != null, reader);
		if (form.faults().isEmpty()) {
			return "redirect:/news/subscription?sent=yes";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("sent", false);
		model.addAttribute("subscription", form);
		return "site/subscription";
	}

	@GetMapping(CONFIRMATION + "{token}")
	String show(@PathVariable String token, Model model, Locale reader, HttpServletResponse response) {
		List<CityText> topics = this.desk.asked(new SubscriptionToken(token), reader);
		return confirmation(topics.isEmpty() ? Confirmation.GONE : Confirmation.ASKED, topics, model, response);
	}

	@PostMapping(CONFIRMATION + "{token}")
	String confirm(@PathVariable String token, Model model, Locale reader, HttpServletResponse response) {
		SubscriptionToken given = new SubscriptionToken(token);
		List<CityText> topics = this.desk.asked(given, reader);
		return confirmation(this.desk.confirm(given) ? Confirmation.DONE : Confirmation.GONE, topics, model, response);
	}

	@GetMapping(ENDING + "{token}")
	String ending(@PathVariable String token, Model model, Locale reader, HttpServletResponse response) {
		SubscriptionToken given = new SubscriptionToken(token);
		List<SubscriptionDesk.Ordered> topics = this.desk.ordered(given, reader);
		Ending ending = topics.isEmpty() ? Ending.NOTHING : Ending.ASKED;
		return ending(this.desk.known(given) ? ending : Ending.UNKNOWN, topics, model, response);
	}

	/**
	 * Ends everything at once, for a person or for a mail program (RFC 8058, section
	 * 3.2); or forgets the person altogether. Done twice, the second changes nothing.
	 */
	@PostMapping(ENDING + "{token}")
	String end(@PathVariable String token, @RequestParam(required = false) @Nullable String erase, Model model,
			HttpServletResponse response) {
		SubscriptionToken given = new SubscriptionToken(token);
		Ending done = (erase != null) ? Ending.ERASED : Ending.ENDED;
		boolean known = (erase != null) ? this.desk.erase(given) : this.desk.end(given);
		return ending(known ? done : Ending.UNKNOWN, List.of(), model, response);
	}

	/** Ends one topic and shows what is left. */
	@PostMapping(path = ENDING + "{token}", params = "topic")
	String endOne(@PathVariable String token, @RequestParam String topic, Model model, Locale reader,
			HttpServletResponse response) {
		this.desk.end(new SubscriptionToken(token), topic);
		return ending(token, model, reader, response);
	}

	private void needMail() {
		if (!this.desk.open()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static String confirmation(Confirmation state, List<CityText> topics, Model model,
			HttpServletResponse response) {
		if (state == Confirmation.GONE) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		model.addAttribute("state", state);
		model.addAttribute("topics", topics);
		return "site/subscription-confirmation";
	}

	private static String ending(Ending state, List<SubscriptionDesk.Ordered> topics, Model model,
			HttpServletResponse response) {
		if (state == Ending.UNKNOWN) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		model.addAttribute("state", state);
		model.addAttribute("topics", topics);
		return "site/unsubscribe";
	}

	/**
	 * What a page of confirmation shows.
	 */
	enum Confirmation {

		/** The button that confirms. */
		ASKED,

		/** That it is done. */
		DONE,

		/** That the address is too old, wrong, or its subscription ended since. */
		GONE

	}

	/**
	 * What a page of ending shows.
	 */
	enum Ending {

		/** What would be ended, and the button. */
		ASKED,

		/** That there is nothing to end, and the button that forgets. */
		NOTHING,

		/** That it is done. */
		ENDED,

		/** That everything was forgotten. */
		ERASED,

		/** That nobody is known by this address. */
		UNKNOWN

	}

}
