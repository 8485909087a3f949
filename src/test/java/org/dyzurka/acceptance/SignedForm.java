package org.dyzurka.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Requests as Twilio makes them: signed forms.
 *
 * @param origin under which the world sees the program; what is signed
 * @param token that signs
 */
record SignedForm(String origin, String token) {

	/** Twilio, "Webhooks (HTTP callbacks)": how long an answer may take. */
	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final HttpClient http = HttpClient.newHttpClient();

	/**
	 * Sends one.
	 * @param port on which the program really listens here
	 * @param target path and query
	 * @throws IOException if there was no answer: it is unknown whether it was heard
	 */
	HttpResponse<String> post(int port, String target, Map<String, String> fields) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
			.timeout(PATIENCE)
			.header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
			.header("X-Twilio-Signature", signature(target, fields))
			.POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
			.build();
		try {
			return http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Twilio, "Validating requests": the address, then every field by its name. */
	private String signature(String target, Map<String, String> fields) {
		StringBuilder signed = new StringBuilder(this.origin).append(target);
		new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(this.token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
			return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
