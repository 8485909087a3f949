package org.dyzurka.staff;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.duty.Duties;
import org.dyzurka.duty.Expert;
import org.dyzurka.duty.ExpertContacts;
import org.dyzurka.duty.ExpertId;
import org.dyzurka.messaging.BotLinks;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Medium;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
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
 * Where experts are told of bookings on their own day.
 */
@Controller
@RequestMapping("/staff/experts")
class ExpertPages {

	private static final String HERE = "redirect:/staff/experts";

	private static final String HOME = "PL";

	private static final int LONGEST_NUMBER = 40;

	/** As much of RFC 5321, 4.1.2, as people's own addresses use. */
	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]{2,}");

	private static final int LONGEST_EMAIL = 200;

	private final Duties duties;

	private final ExpertContacts contacts;

	private final Consultations consultations;

	private final ObjectProvider<BotLinks> bot;

	ExpertPages(Duties duties, ExpertContacts contacts, Consultations consultations, ObjectProvider<BotLinks> bot) {
		this.duties = duties;
		this.contacts = contacts;
		this.consultations = consultations;
		this.bot = bot;
	}

	@GetMapping
	String experts(Model model, Locale reader) {
		List<ExpertLine> experts = this.duties.experts().stream().map((expert) -> line(expert, reader)).toList();
		model.addAttribute("experts", experts);
		return "staff/experts";
	}

	@PostMapping("/{id}/sms")
	String sms(@PathVariable UUID id, @RequestParam String number, RedirectAttributes next) {
		return choose(find(id), mobile(number).map(Address::sms), "number", next);
	}

	@PostMapping("/{id}/email")
	String email(@PathVariable UUID id, @RequestParam String email, RedirectAttributes next) {
		String given = email.strip();
		Optional<Address> address = (given.length() <= LONGEST_EMAIL && EMAIL.matcher(given).matches())
				? Optional.of(new Address(Medium.EMAIL, given)) : Optional.empty();
		return choose(find(id), address, "email", next);
	}

	@PostMapping("/{id}/none")
	String none(@PathVariable UUID id, RedirectAttributes next) {
		Expert expert = find(id);
		this.contacts.none(expert.id());
		next.addFlashAttribute("done", "none");
		next.addFlashAttribute("whose", expert.name());
		return HERE;
	}

	@PostMapping("/{id}/telegram")
	String invite(@PathVariable UUID id, RedirectAttributes next) {
		Expert expert = find(id);
		String payload = ExpertContacts.PAYLOAD + this.contacts.invite(expert.id());
		BotLinks links = this.bot.getIfAvailable();
		Optional<URI> link = (links != null) ? links.open(payload) : Optional.empty();
		next.addFlashAttribute("invited",
				new Invited(expert.name(), link.map(URI::toString).orElse(null), "/start " + payload));
		return "redirect:/staff/experts/invited";
	}

	/**
	 * The link by which an expert pairs their chat, once: it is not kept and cannot be
	 * shown again.
	 */
	@GetMapping("/invited")
	String invited() {
		return "staff/expert-invited";
	}

	private String choose(Expert expert, Optional<Address> address, String fault, RedirectAttributes next) {
		next.addFlashAttribute("whose", expert.name());
		if (address.isEmpty()) {
			next.addFlashAttribute("fault", fault);
			return HERE;
		}
		this.contacts.choose(expert.id(), address.get());
		next.addFlashAttribute("done", "chosen");
		return HERE;
	}

	private ExpertLine line(Expert expert, Locale reader) {
		String consultation = this.consultations.find(expert.consultation())
			.map(Consultation::title)
			.map((title) -> title.in(reader))
			.orElse("");
		Address contact = this.contacts.of(expert.id()).orElse(null);
		String shown = (contact != null && contact.medium() != Medium.TELEGRAM) ? contact.identifier() : null;
		String email = (contact != null && contact.medium() == Medium.EMAIL) ? shown : expert.email();
		return new ExpertLine(expert.id().value(), expert.name(), consultation,
				(contact != null) ? contact.medium() : null, shown, email);
	}

	private Expert find(UUID id) {
		return this.duties.expert(new ExpertId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A number that takes text messages, in E.164; one without a country is Polish. */
	private static Optional<String> mobile(String text) {
		if (text.length() > LONGEST_NUMBER) {
			return Optional.empty();
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumber number = numbers.parse(text, HOME);
			PhoneNumberType type = numbers.getNumberType(number);
			boolean mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
			return mobile ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * An expert and where they are told.
	 *
	 * @param id of the expert
	 * @param name of the expert
	 * @param consultation its title
	 * @param medium by which they are told, or null
	 * @param address the number or e-mail address, or null
	 * @param email the e-mail address in use, else the one of the consultation file, or
	 * null
	 */
	record ExpertLine(UUID id, String name, String consultation, @Nullable Medium medium, @Nullable String address,
			@Nullable String email) {
	}

	/**
	 * An invitation just made.
	 *
	 * @param expert name of the expert
	 * @param link opens the bot, or null while its name is not known
	 * @param words what does the same when sent to the bot
	 */
	record Invited(String expert, @Nullable String link, String words) {
	}

}
