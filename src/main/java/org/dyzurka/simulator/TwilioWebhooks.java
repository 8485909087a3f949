package org.dyzurka.simulator;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Sends Twilio's requests to the webhooks, signed as Twilio signs them. A connection that
 * fails is tried once more; the answer is awaited for 15 seconds ("Webhooks connection
 * overrides").
 */
@Component
@WhileSimulating
class TwilioWebhooks {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration TIMEOUT = Duration.ofSeconds(15);

	private final TwilioAccount account;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(CONNECT_TIMEOUT)
		.build();

	TwilioWebhooks(TwilioAccount account) {
		this.account = account;
	}

	Answer send(Request request) {
		try {
			HttpRequest signed = signed(request);
			try {
				return answer(signed);
			}
			catch (ConnectException ex) {
				return answer(signed);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			return new Answer.None(ex.getClass().getSimpleName());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Answer.None("interrupted");
		}
	}

	private Answer answer(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.client.send(request,
				HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		return new Answer.Given(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
				response.body());
	}

	private HttpRequest signed(Request request) {
		HttpRequest.Builder builder = HttpRequest.newBuilder()
			.timeout(TIMEOUT)
			.header("User-Agent", "TwilioProxy/1.1")
			.header("Accept", "*/*")
			.header("I-Twilio-Idempotency-Token", request.token());
		if (request.method().equals("GET")) {
			URI url = withQuery(request.url(), request.form());
			return builder.uri(url).header("X-Twilio-Signature", this.account.signature(url, Map.of())).GET().build();
		}
		return builder.uri(request.url())
			.header("X-Twilio-Signature", this.account.signature(request.url(), request.form()))
			.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
			.POST(HttpRequest.BodyPublishers.ofString(encoded(request.form())))
			.build();
	}

	private static URI withQuery(URI url, Map<String, String> form) {
		String sign = (url.getRawQuery() != null) ? "&" : "?";
		return URI.create(url + sign + encoded(form));
	}

	private static String encoded(Map<String, String> form) {
		List<String> pairs = new ArrayList<>();
		form.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
		return String.join("&", pairs);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * A request, which stays the same however often it is sent.
	 *
	 * @param method {@code GET} or {@code POST}
	 * @param url without a fragment
	 * @param form its parameters
	 * @param token marks it in {@code I-Twilio-Idempotency-Token}
	 */
	record Request(String method, URI url, Map<String, String> form, String token) {

		Request {
			form = Map.copyOf(form);
		}

		Request(String method, URI url, Map<String, String> form) {
			this(method, url, form, UUID.randomUUID().toString());
		}

	}

	/**
	 * What came back.
	 */
	sealed interface Answer {

		/**
		 * An answer, whatever its status.
		 */
		record Given(int status, String type, String body) implements Answer {

			boolean successful() {
				return this.status >= 200 && this.status < 300;
			}

		}

		/**
		 * None in time.
		 */
		record None(String reason) implements Answer {
		}

	}

}
