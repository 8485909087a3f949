package org.dyzurka.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.dyzurka.StrictTwiml;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One call as Twilio carries it to the program: signed forms go out, TwiML comes back and
 * is taken by the letter. Nobody waits for words to be spoken.
 */
final class PhoneLine {

	private final String origin;

	private final SignedForm forms;

	private final int port;

	private final String from;

	private final String call = "CA" + UUID.randomUUID().toString().replace("-", "");

	private String target = "/twilio/voice";

	private Map<String, String> sent = Map.of();

	private String body = "";

	private StrictTwiml now;

	/**
	 * Dials.
	 * @param origin under which the world sees the program; what is signed
	 * @param token that signs
	 * @param port on which it really listens here
	 * @param from the caller id
	 */
	PhoneLine(String origin, String token, int port, String from) {
		this.origin = origin;
		this.forms = new SignedForm(origin, token);
		this.port = port;
		this.from = from;
		this.now = ask(Map.of());
	}

	String call() {
		return this.call;
	}

	/** What the line does now. */
	StrictTwiml now() {
		return this.now;
	}

	StrictTwiml press(String keys) {
		return next(Map.of("Digits", keys, "msg", "Gather End"));
	}

	StrictTwiml say(String words) {
		return next(Map.of("SpeechResult", words, "Confidence", "0.91"));
	}

	StrictTwiml silence() {
		return next(Map.of("Digits", "", "msg", "Gather End"));
	}

	/** The office's telephone was rung. */
	StrictTwiml comeBack(String status) {
		return next(Map.of("DialCallStatus", status));
	}

	/** The last request once more: the answer is the same, to the letter. */
	void again() {
		String before = this.body;
		ask(this.sent);
		assertThat(this.body).as("%s asked again", this.target).isEqualTo(before);
	}

	private StrictTwiml next(Map<String, String> answer) {
		Map<String, String> verb = (this.now.gather() != null) ? this.now.gather() : this.now.dial();
		if (verb == null) {
			throw new IllegalStateException("The call is over");
		}
		String action = verb.getOrDefault("action", "");
		assertThat(action).startsWith(this.origin + "/twilio/voice?step=");
		assertThat(verb).containsEntry("method", "POST");
		this.target = action.substring(this.origin.length());
		this.now = ask(answer);
		return this.now;
	}

	private StrictTwiml ask(Map<String, String> answer) {
		this.sent = answer;
		Map<String, String> form = new LinkedHashMap<>(Map.of("AccountSid", "AC123", "CallSid", this.call, "From",
				this.from, "Caller", this.from, "To", "+48221234567", "CallStatus", "in-progress", "Direction",
				"inbound", "ApiVersion", "2010-04-01"));
		form.putAll(answer);
		HttpResponse<String> response = send(form);
		assertThat(response.statusCode()).as("%s of %s", this.target, answer).isEqualTo(200);
		this.body = response.body();
		return StrictTwiml.of(this.body);
	}

	private HttpResponse<String> send(Map<String, String> form) {
		try {
			return this.forms.post(this.port, this.target, form);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One attribute of what the line listens for, empty when it does not listen. */
	String listensFor(String attribute) {
		@Nullable Map<String, String> gather = this.now.gather();
		return (gather != null) ? gather.getOrDefault(attribute, "") : "";
	}

}
