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

	private static final int LONGEST_BESIDE_ADVICE = 80;

	/** To be told to wait no time is to be told nothing. */
	private static final Duration SHORTEST = Duration.ofSeconds(1);

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

	/** What is done about it. Descriptions as in the Bot API server's source. */
	Policy policy() {
		return switch (this.code) {
			case 429 -> Policy.PAUSE;
			case 401 -> Policy.TOKEN;
			case 404 -> says("method") ? Policy.REFUSED : Policy.TOKEN;
			case 409 -> Policy.CONFLICT;
			case 403 -> Policy.UNREACHABLE;
			case 400 -> refusal();
			case 413 -> Policy.REFUSED;
			default -> Policy.AGAIN;
		};
	}

	private Policy refusal() {
		if (says("message is not modified")) {
			return Policy.UNCHANGED;
		}
		if (says("query is too old") || says("query_id_invalid") || says("query id is invalid")) {
			return Policy.TOO_LATE;
		}
		if (says("file identifier") || says("file_id") || says("file reference") || says("file_reference")) {
			return Policy.FILE_FORGOTTEN;
		}
		boolean gone = says("chat not found") || says("user is deactivated") || says("peer_id_invalid")
				|| says("user_is_blocked");
		return gone ? Policy.UNREACHABLE : Policy.REFUSED;
	}

	/**
	 * How long to wait before the next attempt.
	 * @param failures how many there were in a row, this one included
	 */
	Duration wait(int failures) {
		return (this.retryAfter != null) ? this.retryAfter : policy().patience().after(failures);
	}

	/**
	 * What a failed attempt to send means for the message.
	 */
	Delivery delivery() {
		String reason = "Telegram: " + this.code + " " + this.description;
		return switch (policy()) {
			case PAUSE -> new Delivery.Later(this.retryAfter, true, reason);
			case TOKEN -> new Delivery.Later(wait(1), true, reason);
			case AGAIN, CONFLICT -> new Delivery.Later(null, false, reason);
			case UNREACHABLE -> new Delivery.Unreachable(reason);
			case UNCHANGED, TOO_LATE, FILE_FORGOTTEN, REFUSED -> new Delivery.Refused(reason);
		};
	}

	/**
	 * What it means for a message to a channel or a group: who may write there is set
	 * right by people.
	 */
	Delivery deliveryTo(String channel) {
		return switch (policy()) {
			case UNREACHABLE, UNCHANGED, TOO_LATE, FILE_FORGOTTEN, REFUSED -> {
				String said = this.description.substring(0, Math.min(this.description.length(), LONGEST_BESIDE_ADVICE));
				yield new Delivery.Refused(
						"Telegram: %d %s. Make the bot an administrator of %s who may post, then retry"
							.formatted(this.code, said, channel.startsWith("@") ? channel : "the channel"));
			}
			case PAUSE, TOKEN, AGAIN, CONFLICT -> delivery();
		};
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
				(retryAfter != null) ? atLeast(Duration.ofSeconds(retryAfter)) : null);
	}

	private static Duration atLeast(Duration asked) {
		return (asked.compareTo(SHORTEST) > 0) ? asked : SHORTEST;
	}

}
