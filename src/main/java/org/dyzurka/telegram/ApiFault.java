package org.dyzurka.telegram;

import java.time.Duration;
import java.util.Locale;

import org.dyzurka.messaging.Delivery;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Why a call to the Bot API failed. Holds nothing personal and no token.
 *
 * @param code {@code error_code} of the answer, 0 when there was none that could be read
 * @param description {@code description} of the answer, or the kind of failure
 * @param retryAfter {@code parameters.retry_after} of the answer, or null
 */
record ApiFault(int code, String description, @Nullable Duration retryAfter) {

	private static final int LONGEST = 150;

	static ApiFault of(Throwable failure) {
		Throwable innermost = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof TelegramApiRequestException refused && refused.getApiResponse() != null) {
				return of(refused);
			}
			innermost = cause;
		}
		return new ApiFault(0, "No readable answer: " + innermost.getClass().getSimpleName(), null);
	}

	/**
	 * What a failed attempt to send means for the message. Telegram leaves it unknown
	 * whether a call that was not answered had its effect; it is made again.
	 */
	Delivery delivery() {
		String reason = "Telegram: " + this.code + " " + this.description;
		return switch (this.code) {
			case 429 -> new Delivery.Later(this.retryAfter, true, reason);
			case 403 -> new Delivery.Unreachable(reason);
			case 400 -> gone() ? new Delivery.Unreachable(reason) : new Delivery.Refused(reason);
			case 413 -> new Delivery.Refused(reason);
			default -> new Delivery.Later(null, false, reason);
		};
	}

	/** {@code editMessageText}: it says so already. */
	boolean notModified() {
		return this.code == 400 && says("message is not modified");
	}

	/** The server does not know a {@code file_id} any more. */
	boolean fileUnknown() {
		return this.code == 400
				&& (says("file identifier") || says("file_id") || says("file reference") || says("file_reference"));
	}

	/** The bot token is wrong or was revoked. */
	boolean tokenRefused() {
		return this.code == 401 || this.code == 404;
	}

	private boolean gone() {
		return says("chat not found") || says("user is deactivated") || says("peer_id_invalid");
	}

	private boolean says(String words) {
		return this.description.toLowerCase(Locale.ROOT).contains(words);
	}

	private static ApiFault of(TelegramApiRequestException refused) {
		Integer code = refused.getErrorCode();
		Integer retryAfter = (refused.getParameters() != null) ? refused.getParameters().getRetryAfter() : null;
		String description = refused.getApiResponse();
		return new ApiFault((code != null) ? code : 0,
				description.substring(0, Math.min(description.length(), LONGEST)),
				(retryAfter != null) ? Duration.ofSeconds(retryAfter) : null);
	}

}
