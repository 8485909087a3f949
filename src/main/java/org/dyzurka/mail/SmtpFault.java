package org.dyzurka.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import org.dyzurka.messaging.Delivery;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server answered when it did not take a letter (RFC 5321, section 4.2; RFC
 * 3463).
 *
 * @param stage what it was asked
 * @param code its reply code
 * @param status its enhanced status code, empty if it gave none
 */
record SmtpFault(Stage stage, int code, String status) {

	private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

	/** The server is about to close, or wants to know who we are. */
	private static final int CLOSING = 421;

	private static final int AUTHENTICATION_REQUIRED = 530;

	/** Something is wrong with how it was asked, not with the recipient. */
	private static final int FIRST_OF_SYNTAX = 500;

	private static final int LAST_OF_SYNTAX = 505;

	/** The fault in a failure, or null if the server gave no answer. */
	static @Nullable SmtpFault of(MessagingException failure) {
		for (Exception cause = failure; cause != null; cause = next(cause)) {
			if (cause instanceof SMTPAddressFailedException refused) {
				return new SmtpFault(Stage.RECIPIENT, refused.getReturnCode(), status(refused.getMessage()));
			}
		}
		for (Exception cause = failure; cause != null; cause = next(cause)) {
			if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
				return new SmtpFault(stage(refused.getCommand()), refused.getReturnCode(),
						status(refused.getMessage()));
			}
		}
		return null;
	}

	Delivery delivery() {
		if (this.code == CLOSING || this.code == AUTHENTICATION_REQUIRED) {
			return new Delivery.Later(null, true, reason());
		}
		if (this.code < FIRST_OF_SYNTAX) {
			return new Delivery.Later(null, this.stage == Stage.SENDER, reason());
		}
		return switch (this.stage) {
			case SENDER, MESSAGE -> new Delivery.Refused(reason());
			case RECIPIENT -> recipientRefused();
		};
	}

	/**
	 * Only what is said of the mailbox itself ends it: a full one (5.2.2) is emptied, and
	 * a refusal by policy (5.7) is about us.
	 */
	private Delivery recipientRefused() {
		if (this.status.equals("5.2.2")) {
			return new Delivery.Later(null, false, reason());
		}
		boolean mailbox = this.status.startsWith("5.1.") || this.status.startsWith("5.2.");
		boolean plain = this.status.isEmpty() && this.code > LAST_OF_SYNTAX;
		return (mailbox || plain) ? new Delivery.Unreachable(reason()) : new Delivery.Refused(reason());
	}

	/** Without the server's own words, which quote the address. */
	private String reason() {
		return ("SMTP " + this.code + " " + this.status).strip() + " of the " + switch (this.stage) {
			case SENDER -> "sender";
			case RECIPIENT -> "recipient";
			case MESSAGE -> "message";
		};
	}

	private static Stage stage(@Nullable String command) {
		if (command != null && command.startsWith("MAIL")) {
			return Stage.SENDER;
		}
		return (command != null && command.startsWith("RCPT")) ? Stage.RECIPIENT : Stage.MESSAGE;
	}

	private static String status(@Nullable String reply) {
		Matcher status = STATUS.matcher((reply != null) ? reply : "");
		return status.find() ? status.group(1) : "";
	}

	private static @Nullable Exception next(Exception cause) {
		return (cause instanceof MessagingException chained) ? chained.getNextException() : null;
	}

	/**
	 * What a server is asked in turn.
	 */
	enum Stage {

		/** {@code MAIL FROM}. */
		SENDER,

		/** {@code RCPT TO}. */
		RECIPIENT,

		/** {@code DATA}, and the letter itself. */
		MESSAGE

	}

}
