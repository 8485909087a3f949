package org.dyzurka.staff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The door of the office.
 */
@Controller
class LoginPage {

	@GetMapping("/login")
	String logIn(@RequestParam(defaultValue = "0") String wait, Model model) {
		model.addAttribute("wait", seconds(wait));
		return "staff/login";
	}

	/** It stands in the address, where anybody may write anything. */
	private static int seconds(String wait) {
		return wait.matches("[0-9]{1,3}") ? Integer.parseInt(wait) : 0;
	}

}
