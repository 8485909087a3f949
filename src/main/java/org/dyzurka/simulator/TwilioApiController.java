package org.dyzurka.simulator;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Twilio's REST server, as far as the program needs it: the messages of API version
 * 2010-04-01. What is not there answers 404 with Twilio's code.
 */
@RestController
@RequestMapping("/2010-04-01")
@WhileSimulating
class TwilioApiController {

	private static final String BAD_GATEWAY = """
			<html>
			<head><title>502 Bad Gateway</title></head>
			<body><center><h1>502 Bad Gateway</h1></center></body>
			</html>
			""";

	private final TwilioAccount account;

	private final PhoneFaults faults;

	private final TwilioMessages messages;

	private final TwilioMessageList list;

	TwilioApiController(TwilioAccount account, PhoneFaults faults, TwilioMessages messages, TwilioMessageList list) {
		this.account = account;
		this.faults = faults;
		this.messages = messages;
		this.list = list;
	}

	@PostMapping("/Accounts/{sid}/Messages.json")
	ResponseEntity<String> create(@PathVariable String sid, HttpServletRequest request) throws InterruptedException {
		PhoneFaults.Kind fault = this.faults.strike();
		if (fault != null && fault != PhoneFaults.Kind.SILENCE_AFTER_ACCEPTING) {
			return goWrong(fault);
		}
		admit(sid, request);
		refuseOtherThanForm(request);
		ObjectNode created = this.messages.create(request.getParameterMap());
		return (fault != null) ? goWrong(fault) : json(201, created);
	}

	@GetMapping("/Accounts/{sid}/Messages.json")
	ResponseEntity<String> list(@PathVariable String sid, HttpServletRequest request) throws InterruptedException {
		PhoneFaults.Kind fault = this.faults.strike();
		if (fault != null) {
			return goWrong(fault);
		}
		admit(sid, request);
		return json(200, this.list.list(request.getParameterMap()));
	}

	@GetMapping("/Accounts/{sid}/Messages/{message}.json")
	ResponseEntity<String> find(@PathVariable String sid, @PathVariable String message, HttpServletRequest request)
			throws InterruptedException {
		PhoneFaults.Kind fault = this.faults.strike();
		if (fault != null) {
			return goWrong(fault);
		}
		admit(sid, request);
		return json(200, this.messages.find(message, request.getRequestURI()));
	}

	@RequestMapping("/**")
	ResponseEntity<String> nothing(HttpServletRequest request) {
		throw TwilioRefusal.notFound(request.getRequestURI());
	}

	@ExceptionHandler
	ResponseEntity<String> refuse(TwilioRefusal refusal) {
		ObjectNode json = Params.JSON.createObjectNode();
		json.put("code", refusal.code());
		json.put("message", refusal.getMessage());
		json.put("more_info", "https://www.twilio.com/docs/errors/" + refusal.code());
		json.put("status", refusal.status());
		return json(refusal.status(), json);
	}

	private void admit(String sid, HttpServletRequest request) {
		if (!this.account.admits(request.getHeader(HttpHeaders.AUTHORIZATION))) {
			throw new TwilioRefusal(401, 20003, "Authenticate");
		}
		if (!sid.equals(this.account.sid())) {
			throw TwilioRefusal.notFound(request.getRequestURI());
		}
	}

	private static void refuseOtherThanForm(HttpServletRequest request) {
		@Nullable String type = request.getContentType();
		if (!Objects.requireNonNullElse(type, "")
			.toLowerCase(Locale.ROOT)
			.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			throw new TwilioRefusal(415, 20415, "Content-Type must be application/x-www-form-urlencoded");
		}
	}

	private ResponseEntity<String> goWrong(PhoneFaults.Kind fault) throws InterruptedException {
		switch (fault) {
			case TOO_MANY_REQUESTS -> throw new TwilioRefusal(429, 20429, "Too Many Requests");
			case UNAVAILABLE -> throw new TwilioRefusal(503, 20503, "Service unavailable");
			case SILENCE, SILENCE_AFTER_ACCEPTING -> this.faults.keepSilent();
			case BAD_GATEWAY -> {
			}
		}
		return ResponseEntity.status(502).contentType(MediaType.TEXT_HTML).body(BAD_GATEWAY);
	}

	private static ResponseEntity<String> json(int status, ObjectNode body) {
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body.toString());
	}

}
