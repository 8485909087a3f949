package org.dyzurka.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Where Telegram calls in the mode {@code webhook} (Bot API, {@code setWebhook}). A
 * filter that passes nothing on: what the pages need, from sessions to languages, took
 * half as long as the turn itself. The body is read only after the secret was right, and
 * as bytes, since the library's objects need Jackson 2.
 */
class WebhookFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	static final String PATH = "/telegram/webhook";

	static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

	private static final Logger log = LoggerFactory.getLogger(WebhookFilter.class);

	/** Far more than any update has. */
	private static final int LONGEST_BODY = 1024 * 1024;

	private static final String AGAIN_AFTER_SECONDS = "5";

	private final transient UpdateIntake intake;

	private final byte @Nullable [] secret;

	WebhookFilter(UpdateIntake intake, TelegramSettings settings) {
		this.intake = intake;
		String secret = settings.expectedSecret();
		this.secret = (secret != null) ? secret.getBytes(StandardCharsets.UTF_8) : null;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresent((observed) -> observed.setPathPattern(PATH));
		response.setStatus(receive(request, response));
	}

	private int receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.secret == null) {
			return HttpServletResponse.SC_NOT_FOUND;
		}
		if (!"POST".equals(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, "POST");
			return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
		}
		String claimed = request.getHeader(SECRET);
		if (claimed == null || !MessageDigest.isEqual(this.secret, claimed.getBytes(StandardCharsets.UTF_8))) {
			return HttpServletResponse.SC_UNAUTHORIZED;
		}
		byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
		if (body.length > LONGEST_BODY) {
			return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
		}
		return take(UpdateJson.one(body), response);
	}

	private int take(Optional<Update> update, HttpServletResponse response) {
		try {
			update.ifPresent(this.intake::take);
			return HttpServletResponse.SC_OK;
		}
		catch (RuntimeException ex) {
			log.warn("An update could not be taken in; Telegram sends it again: {}", ex.getClass().getName());
			response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
			return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
		}
	}

}
