package org.dyzurka.simulator;

import org.jspecify.annotations.Nullable;

/**
 * The Bot API's way of saying no, thrown from whatever depth notices it and turned into
 * the answer in one place.
 */
class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int code;

	private final @Nullable Integer retryAfter;

	private Refused(int code, String description, @Nullable Integer retryAfter) {
		super(description, null, false, false);
		this.code = code;
		this.retryAfter = retryAfter;
	}

	static Refused badRequest(String reason) {
		return new Refused(400, "Bad Request: " + reason, null);
	}

	static Refused forbidden(String reason) {
		return new Refused(403, "Forbidden: " + reason, null);
	}

	static Refused conflict(String reason) {
		return new Refused(409, "Conflict: " + reason, null);
	}

	static Refused unauthorized() {
		return new Refused(401, "Unauthorized", null);
	}

	static Refused unknownMethod() {
		return new Refused(404, "Not Found", null);
	}

	static Refused internal() {
		return new Refused(500, "Internal Server Error", null);
	}

	static Refused tooMany(int seconds) {
		return new Refused(429, "Too Many Requests: retry after " + seconds, seconds);
	}

	int code() {
		return this.code;
	}

	String description() {
		return String.valueOf(getMessage());
	}

	@Nullable Integer retryAfter() {
		return this.retryAfter;
	}

}
