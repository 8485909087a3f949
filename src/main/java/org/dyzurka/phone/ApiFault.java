package org.dyzurka.phone;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLHandshakeException;

import com.twilio.exception.ApiException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.dyzurka.messaging.Delivery;

/**
 * Why a call to Twilio's REST server failed. Holds nothing personal.
 *
 * @param code Twilio's code, 0 when the answer had none that could be read
 * @param status HTTP status, 0 when there was no answer
 * @param taken whether the call may have had its effect all the same
 * @param kind the kind of failure, for the log
 */
record ApiFault(int code, int status, boolean taken, String kind) {

	/** Twilio's own words for not knowing either. */
	private static final int INTERNAL_ERROR = 20500;

	static ApiFault of(RuntimeException failure) {
		Throwable innermost = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			innermost = cause;
		}
		Integer code = (failure instanceof ApiException answered) ? answered.getCode() : null;
		Integer status = (failure instanceof ApiException answered) ? answered.getStatusCode() : null;
		return new ApiFault((code != null) ? code : 0, (status != null) ? status : 0,
				code == null && !neverArrived(innermost), innermost.getClass().getSimpleName());
	}

	/**
	 * What a failed attempt to send means for the message. A server that breaks off, or
	 * answers in words that are not Twilio's, may have passed it on.
	 */
	Delivery delivery() {
		if (this.code != 0) {
			return refused();
		}
		return this.taken ? new Delivery.Unknown(reason()) : new Delivery.Later(null, false, reason());
	}

	/** Whether the account or its number must be set right before anything is sent. */
	boolean alarming() {
		return accountRefused() || Outcome.of(this.code) == Outcome.SET_UP_WRONG;
	}

	/** Whether the server understood the call and will not do it. */
	boolean definite() {
		return this.status >= 400 && this.status < 500;
	}

	/** For the office and the log. */
	String reason() {
		if (this.code != 0) {
			return "Twilio: %d (HTTP %d)".formatted(this.code, this.status);
		}
		return "No readable answer of Twilio: " + this.kind;
	}

	private Delivery refused() {
		Outcome outcome = Outcome.of(this.code);
		if (this.code == INTERNAL_ERROR) {
			return new Delivery.Unknown(reason());
		}
		if (outcome == Outcome.NOT_THIS_ONE && (this.status >= 500 || accountRefused())) {
			return new Delivery.Later(null, false, reason());
		}
		return outcome.delivery(reason());
	}

	private boolean accountRefused() {
		return this.status == 401 || this.status == 403 || this.status == 404;
	}

	private static boolean neverArrived(Throwable cause) {
		return cause instanceof ConnectException || cause instanceof ConnectTimeoutException
				|| cause instanceof UnknownHostException || cause instanceof NoRouteToHostException
				|| cause instanceof SSLHandshakeException;
	}

}
