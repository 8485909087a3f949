package org.dyzurka.phone;

import java.util.Set;

import org.dyzurka.conversation.Conversations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio reports what became of messages
 * (www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks) and
 * calls (www.twilio.com/docs/voice/api/call-resource, {@code StatusCallback}). Signed,
 * see {@link SignatureFilter}.
 */
@RestController
@Conditional(TwilioGiven.class)
class StatusController {

	static final String PATH = "/twilio/status";

	private static final Logger log = LoggerFactory.getLogger(StatusController.class);

	private static final Set<String> ENDED = Set.of("completed", "busy", "failed", "no-answer", "canceled");

	private final Reports reports;

	private final Conversations conversations;

	StatusController(Reports reports, Conversations conversations) {
		this.reports = reports;
		this.conversations = conversations;
	}

	@PostMapping(PATH)
	ResponseEntity<Void> receive(@RequestParam(name = "MessageSid", defaultValue = "") String message,
			@RequestParam(name = "MessageStatus", defaultValue = "") String messageStatus,
			@RequestParam(name = "ErrorCode", defaultValue = "") String errorCode,
			@RequestParam(name = "CallSid", defaultValue = "") String call,
			@RequestParam(name = "CallStatus", defaultValue = "") String callStatus) {
		try {
			if (Report.isComplete(message, messageStatus)) {
				this.reports.take(new Report(message, messageStatus, code(errorCode)));
			}
			if (Report.isComplete(call, callStatus) && ENDED.contains(callStatus)) {
				this.conversations.ended(call);
			}
			return ResponseEntity.ok().build();
		}
		catch (RuntimeException ex) {
			log.warn("A report of Twilio could not be taken in: {}", ex.getClass().getName());
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
		}
	}

	private static int code(String errorCode) {
		return errorCode.matches("\\d{1,6}") ? Integer.parseInt(errorCode) : 0;
	}

}
