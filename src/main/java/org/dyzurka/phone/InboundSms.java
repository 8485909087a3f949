package org.dyzurka.phone;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.dyzurka.conversation.Incoming;
import org.dyzurka.conversation.Utterance;
import org.dyzurka.resident.Address;

/**
 * A text message of a resident (www.twilio.com/docs/messaging/guides/webhook-request).
 *
 * @param from the number it came from
 * @param sid what Twilio calls it
 * @param text what it says; blank if it is a picture
 */
record InboundSms(Address from, String sid, String text) {

	/** What Twilio joins at most of the parts of one message. */
	private static final int LONGEST = 1600;

	private static final Pattern SID = Pattern.compile("[0-9A-Za-z]{1,64}");

	/** Databases and people have no use for them. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

	/**
	 * Reads a request.
	 * @return empty if it is none, or comes from a sender that cannot be answered
	 */
	static Optional<InboundSms> read(HttpServletRequest request) {
		String from = field(request, "From");
		String sid = field(request, "MessageSid");
		if (!E164.is(from) || !SID.matcher(sid).matches()) {
			return Optional.empty();
		}
		String text = CONTROL.matcher(field(request, "Body").replace("\r\n", "\n")).replaceAll(" ");
		return Optional.of(new InboundSms(Address.sms(from), sid, shortened(text)));
	}

	Incoming incoming() {
		Utterance utterance = this.text.isBlank() ? new Utterance.Wordless() : new Utterance.Text(this.text);
		return new Incoming(this.from, this.sid, utterance, null, null);
	}

	private static String field(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null) ? value : "";
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
	}

}
