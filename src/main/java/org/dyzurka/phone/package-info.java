/**
 * The telephone: text messages and calls by Twilio. Hands what residents text, press and
 * say to the conversation, and sends or speaks what is said to them
 * (www.twilio.com/docs/messaging/twiml, www.twilio.com/docs/voice/twiml).
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "conversation", "messaging", "booking", "calllist", "consultation",
		"resident", "wording" })
package org.dyzurka.phone;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
