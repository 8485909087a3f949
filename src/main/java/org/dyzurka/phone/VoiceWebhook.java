package org.dyzurka.phone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Twilio asks what to do in a call (Twilio, "TwiML for Programmable Voice"). The
 * step stands in the query, which is part of what is signed.
 */
@RestController
@Conditional(TwilioGiven.class)
class VoiceWebhook {

	static final String PATH = "/twilio/voice";

	private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

	private final VoiceCalls calls;

	VoiceWebhook(VoiceCalls calls) {
		this.calls = calls;
	}

	@PostMapping(PATH)
	ResponseEntity<String> answer(HttpServletRequest request) throws IOException {
		String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		String step = Form.of(request.getQueryString()).first("step");
		return this.calls.answer(Form.of(body), step)
			.map((twiml) -> ResponseEntity.ok().contentType(XML).body(twiml))
			.orElseGet(() -> ResponseEntity.badRequest().build());
	}

}
