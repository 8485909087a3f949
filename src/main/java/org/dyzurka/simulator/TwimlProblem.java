package org.dyzurka.simulator;

/**
 * Why an answer to a webhook cannot be followed, with Twilio's code for it: 12100 for
 * what is no XML, 12200 for what its TwiML does not know.
 */
class TwimlProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int code;

	TwimlProblem(int code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	static TwimlProblem unknown(String message) {
		return new TwimlProblem(12200, message);
	}

	int code() {
		return this.code;
	}

}
