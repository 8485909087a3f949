package org.dyzurka.staff;

import java.nio.charset.StandardCharsets;
import java.security.Principal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A new password for whoever is logged in. Every log-in made with the old one ends.
 */
@Controller
@RequestMapping("/staff/password")
class PasswordPage {

	private static final int SHORTEST = 12;

	private final Accounts accounts;

	PasswordPage(Accounts accounts) {
		this.accounts = accounts;
	}

	@GetMapping
	String form() {
		return "staff/password";
	}

	@PostMapping
	String change(@ModelAttribute PasswordForm form, Principal user, HttpServletRequest request, Model model)
			throws ServletException {
		Fault fault = fault(form, user.getName());
		if (fault != Fault.NONE) {
			model.addAttribute("fault", fault);
			return "staff/password";
		}
		request.logout();
		return "redirect:/login?changed";
	}

	private Fault fault(PasswordForm form, String user) {
		if (form.wanted().length() < SHORTEST) {
			return Fault.TOO_SHORT;
		}
		if (form.wanted().getBytes(StandardCharsets.UTF_8).length > StaffSettings.LONGEST_PASSWORD) {
			return Fault.TOO_LONG;
		}
		if (!form.wanted().equals(form.repeated())) {
			return Fault.NOT_REPEATED;
		}
		return this.accounts.changePassword(user, form.present(), form.wanted()) ? Fault.NONE : Fault.WRONG;
	}

	/** What is wrong with the form. */
	enum Fault {

		NONE, WRONG, TOO_SHORT, TOO_LONG, NOT_REPEATED

	}

	/**
	 * The form.
	 *
	 * @param present the password until now
	 * @param wanted the new one
	 * @param repeated the new one again
	 */
	record PasswordForm(String present, String wanted, String repeated) {
	}

}
