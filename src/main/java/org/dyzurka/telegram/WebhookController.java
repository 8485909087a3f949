package org.dyzurka.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Telegram calls in the mode {@code webhook} (Bot API, {@code setWebhook}). The
 * body is read only after the secret was right, and as bytes, since the library's objects
 * need Jackson 2.
 */
@RestController
@Conditional(TokenGiven.class)
class WebhookController {

	static final String PATH = "/telegram/webhook";

	private static final Logger log = LoggerFactory.getLogger(WebhookController.class);

	/** Far more than any update has. */
	private static final int LONGEST_BODY = 1024 * 1024;

	private static final String AGAIN_AFTER_SECONDS = "5";

	private final UpdateIntake intake;

	private final byte @Nullable [] secret;

	WebhookController(UpdateIntake intake, TelegramSettings settings) {
		this.intake = intake;
		String secret = settings.expectedSecret();
		this.secret = (secret != null) ? secret.getBytes(StandardCharsets.UTF_8) : null;
	}

	@PostMapping(PATH)
	ResponseEntity<Void> receive(HttpServletRequest request,
			@RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false) @Nullable String claimed)
			throws IOException {
		if (this.secret == null) {
			return ResponseEntity.notFound().build();
		}
		if (claimed == null || !MessageDigest.isEqual(this.secret, claimed.getBytes(StandardCharsets.UTF_8))) {
			return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
		}
		byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
		if (body.length > LONGEST_BODY) {
			return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
		}
		return take(UpdateJson.one(body));
	}

	private ResponseEntity<Void> take(Optional<Update> update) {
		try {
			update.ifPresent(this.intake::take);
			return ResponseEntity.ok().build();
		}
		catch (RuntimeException ex) {
			log.warn("An update could not be taken in; Telegram sends it again: {}", ex.getClass().getName());
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
				.header(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS)
				.build();
		}
	}

}
