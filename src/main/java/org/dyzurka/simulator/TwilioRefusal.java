package org.dyzurka.simulator;

/**
 * Twilio's way of saying no, thrown from whatever depth notices it and turned into the
 * answer in one place (Twilio, "Error and warning dictionary").
 */
class TwilioRefusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final int code;

	TwilioRefusal(int status, int code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
	}

	static TwilioRefusal badRequest(int code, String message) {
		return new TwilioRefusal(400, code, message);
	}

	static TwilioRefusal notFound(String path) {
		return new TwilioRefusal(404, 20404, "The requested resource " + path + " was not found");
	}

	int status() {
		return this.status;
	}

	int code() {
		return this.code;
	}

}
