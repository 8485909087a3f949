package org.dyzurka.simulator;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Takes messages to be sent, as strictly as Twilio or more so: an unknown parameter is
 * refused, so that a misspelt one is noticed here.
 */
@Component
@WhileSimulating
class TwilioMessages {

	private static final Set<String> KNOWN = Set.of("To", "From", "Body", "StatusCallback", "ValidityPeriod",
			"SmartEncoded");

	private static final int LONGEST_BODY = 1600;

	private static final int LONGEST_VALIDITY_SECONDS = 36_000;

	private static final int FIRST_CODE_AFTER_ACCEPTING = 30_000;

	private static final Map<String, String> SMART = Map.ofEntries(Map.entry("„", "\""), Map.entry("”", "\""),
			Map.entry("“", "\""), Map.entry("«", "\""), Map.entry("»", "\""), Map.entry("‘", "'"), Map.entry("’", "'"),
			Map.entry("–", "-"), Map.entry("—", "-"), Map.entry("…", "..."), Map.entry("\u00a0", " "));

	private final TwilioAccount account;

	private final Exchange exchange;

	private final TwilioReports reports;

	TwilioMessages(TwilioAccount account, Exchange exchange, TwilioReports reports) {
		this.account = account;
		this.exchange = exchange;
		this.reports = reports;
	}

	ObjectNode create(Map<String, String[]> given) {
		TwilioParams params = new TwilioParams(given, KNOWN);
		String to = recipient(params);
		String body = body(params);
		URI callback = callback(params);
		params.number("ValidityPeriod", LONGEST_VALIDITY_SECONDS, 1, LONGEST_VALIDITY_SECONDS, 90007);
		sender(params, to);
		refuseUnreachable(to);
		PhoneMessage message = this.exchange.queue(to, body);
		this.reports.deliver(message, callback);
		return json(message);
	}

	private static String recipient(TwilioParams params) {
		String to = params.text("To")
			.orElseThrow(() -> TwilioRefusal.badRequest(21604, "A 'To' phone number is required."));
		if (!NumberPlan.valid(to)) {
			throw TwilioRefusal.badRequest(21211, "Invalid 'To' Phone Number: " + to);
		}
		return to;
	}

	private void sender(TwilioParams params, String to) {
		String from = params.text("From")
			.orElseThrow(() -> TwilioRefusal.badRequest(21603, "A 'From' phone number is required."));
		if (!from.equals(this.account.number())) {
			throw TwilioRefusal.badRequest(21606, "The 'From' phone number provided (" + from
					+ ") is not a valid message-capable Twilio phone number for this destination/account");
		}
		if (from.equals(to)) {
			throw TwilioRefusal.badRequest(21266, "'To' and 'From' number cannot be the same");
		}
	}

	private static String body(TwilioParams params) {
		String body = params.text("Body")
			.filter((text) -> !text.isBlank())
			.orElseThrow(() -> TwilioRefusal.badRequest(21602, "Message body is required."));
		if (body.length() > LONGEST_BODY) {
			throw TwilioRefusal.badRequest(21617,
					"The concatenated message body exceeds the " + LONGEST_BODY + " character limit");
		}
		return params.flag("SmartEncoded") ? smart(body) : body;
	}

	private static String smart(String body) {
		String plain = body;
		for (Map.Entry<String, String> pair : SMART.entrySet()) {
			plain = plain.replace(pair.getKey(), pair.getValue());
		}
		return plain;
	}

	private static @Nullable URI callback(TwilioParams params) {
		String given = params.text("StatusCallback").orElse(null);
		if (given == null) {
			return null;
		}
		try {
			URI callback = URI.create(given);
			if (callback.getHost() != null
					&& ("https".equals(callback.getScheme()) || "http".equals(callback.getScheme()))) {
				return callback;
			}
		}
		catch (IllegalArgumentException ex) {
			// Refused below
		}
		throw TwilioRefusal.badRequest(21609, "The 'StatusCallback' URL " + given + " is not a valid URL.");
	}

	private void refuseUnreachable(String to) {
		switch (NumberPlan.of(to)) {
			case LANDLINE -> throw TwilioRefusal.badRequest(21635, "'To' number cannot be a landline: " + to);
			case OTHER -> throw TwilioRefusal.badRequest(21614, "'To' number is not a valid mobile number: " + to);
			case MOBILE -> {
			}
		}
		if (this.exchange.optedOut(to)) {
			throw TwilioRefusal.badRequest(21610, "Attempt to send to unsubscribed recipient");
		}
		Integer failure = this.exchange.failure(to);
		if (failure != null && failure < FIRST_CODE_AFTER_ACCEPTING) {
			throw TwilioRefusal.badRequest(failure, "The message cannot be sent to " + to);
		}
	}

	ObjectNode find(String sid, String path) {
		return this.exchange.find(sid).map(this::json).orElseThrow(() -> TwilioRefusal.notFound(path));
	}

	ObjectNode json(PhoneMessage message) {
		String path = "/" + TwilioAccount.API_VERSION + "/Accounts/" + this.account.sid() + "/Messages/"
				+ message.sid();
		ObjectNode json = Params.JSON.createObjectNode();
		json.put("account_sid", this.account.sid());
		json.put("api_version", TwilioAccount.API_VERSION);
		json.put("body", message.body());
		json.put("date_created", TwilioParams.date(message.created()));
		json.put("date_sent", date(message.sent()));
		json.put("date_updated", TwilioParams.date(message.updated()));
		json.put("direction", message.fromProgram() ? "outbound-api" : "inbound");
		json.put("error_code", message.fromProgram() ? message.errorCode() : null);
		json.putNull("error_message");
		json.put("from", message.fromProgram() ? this.account.number() : message.number());
		json.putNull("messaging_service_sid");
		json.put("num_media", "0");
		json.put("num_segments", String.valueOf(message.segments()));
		json.putNull("price");
		json.putNull("price_unit");
		json.put("sid", message.sid());
		json.put("status", message.status().name().toLowerCase(Locale.ROOT));
		json.putObject("subresource_uris").put("media", path + "/Media.json");
		json.put("to", message.fromProgram() ? message.number() : this.account.number());
		json.put("uri", path + ".json");
		return json;
	}

	private static @Nullable String date(@Nullable Instant instant) {
		return (instant != null) ? TwilioParams.date(instant) : null;
	}

}
