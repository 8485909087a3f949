package org.dyzurka.phone;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio brings text messages (www.twilio.com/docs/messaging/twiml). The answer is
 * always empty: what is said goes its own way, by {@code messaging}. Signed, see
 * {@link SignatureFilter}.
 */
@RestController
@Conditional(TwilioGiven.class)
class SmsController {

	static final String PATH = "/twilio/sms";

	private static final Logger log = LoggerFactory.getLogger(SmsController.class);

	private static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

	private final SmsIntake intake;

	SmsController(SmsIntake intake) {
		this.intake = intake;
	}

	@PostMapping(path = PATH, produces = MediaType.APPLICATION_XML_VALUE)
	ResponseEntity<String> receive(HttpServletRequest request) {
		Optional<InboundSms> sms = InboundSms.read(request);
		if (sms.isEmpty()) {
			log.warn("A text message without a number that can be answered is left");
			return ResponseEntity.ok(NOTHING);
		}
		try {
			this.intake.take(sms.get());
			return ResponseEntity.ok(NOTHING);
		}
		catch (RuntimeException ex) {
			log.warn("A text message could not be taken in; Twilio tries its fallback: {}", ex.getClass().getName());
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
		}
	}

}
