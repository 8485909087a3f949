package org.dyzurka.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.dyzurka.StrictTwiml;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One call as Twilio carries it to the program: signed forms go out, TwiML comes back and
 * is taken by the letter. Nobody waits for words to be spoken.
 */
final class PhoneLine {

	private static final HttpClient http = HttpClient.newHttpClient();

	private final String origin;

	private final String token;

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
		this.token = token;
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
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + this.target))
			.header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
			.header("X-Twilio-Signature", signature(form))
			.POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
			.build();
		HttpResponse<String> response = send(request);
		assertThat(response.statusCode()).as("%s of %s", this.target, answer).isEqualTo(200);
		this.body = response.body();
		return StrictTwiml.of(this.body);
	}

	/** Twilio, "Validating requests": the address, then every field by its name. */
	private String signature(Map<String, String> form) {
		StringBuilder signed = new StringBuilder(this.origin).append(this.target);
		new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(this.token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
			return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** One attribute of what the line listens for, empty when it does not listen. */
	String listensFor(String attribute) {
		@Nullable Map<String, String> gather = this.now.gather();
		return (gather != null) ? gather.getOrDefault(attribute, "") : "";
	}

}
