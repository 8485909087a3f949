package org.dyzurka.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Lists messages, the newest first, in pages as Twilio makes them.
 */
@Component
@WhileSimulating
class TwilioMessageList {

	private static final Set<String> KNOWN = Set.of("To", "From", "DateSent", "DateSent<", "DateSent>", "PageSize",
			"Page", "PageToken");

	private static final int USUAL_PAGE = 50;

	private static final int LARGEST_PAGE = 1000;

	private static final int MOST_PAGES = 100_000;

	private static final int INVALID_PAGE = 20006;

	private final TwilioAccount account;

	private final Exchange exchange;

	private final TwilioMessages messages;

	TwilioMessageList(TwilioAccount account, Exchange exchange, TwilioMessages messages) {
		this.account = account;
		this.exchange = exchange;
		this.messages = messages;
	}

	ObjectNode list(Map<String, String[]> given) {
		TwilioParams params = new TwilioParams(given, KNOWN);
		int size = params.number("PageSize", USUAL_PAGE, 1, LARGEST_PAGE, INVALID_PAGE);
		int page = params.number("Page", 0, 0, MOST_PAGES, INVALID_PAGE);
		List<PhoneMessage> found = this.exchange.all().stream().filter(wanted(params)).toList();
		int start = Math.min(page * size, found.size());
		List<PhoneMessage> shown = found.subList(start, Math.min(start + size, found.size()));
		ObjectNode json = Params.JSON.createObjectNode();
		json.put("page", page);
		json.put("page_size", size);
		json.put("start", start);
		json.put("end", Math.max(start, start + shown.size() - 1));
		json.put("uri", address(params, size, page, null));
		json.put("first_page_uri", address(params, size, 0, null));
		json.put("previous_page_uri", (page > 0) ? address(params, size, page - 1, "PB") : null);
		json.put("next_page_uri", (start + shown.size() < found.size()) ? address(params, size, page + 1, "PA") : null);
		ArrayNode entries = json.putArray("messages");
		shown.forEach((message) -> entries.add(this.messages.json(message)));
		return json;
	}

	private Predicate<PhoneMessage> wanted(TwilioParams params) {
		String number = this.account.number();
		Predicate<PhoneMessage> wanted = (message) -> true;
		if (params.text("To").isPresent()) {
			String to = params.text("To").get();
			wanted = wanted.and((message) -> to.equals(message.fromProgram() ? message.number() : number));
		}
		if (params.text("From").isPresent()) {
			String from = params.text("From").get();
			wanted = wanted.and((message) -> from.equals(message.fromProgram() ? number : message.number()));
		}
		Instant on = params.moment("DateSent").orElse(null);
		Instant before = params.moment("DateSent<").orElse(null);
		Instant after = params.moment("DateSent>").orElse(null);
		return wanted.and((message) -> {
			Instant sent = Objects.requireNonNullElse(message.sent(), message.created());
			return (on == null || (!sent.isBefore(on) && sent.isBefore(on.plus(Duration.ofDays(1)))))
					&& (before == null || sent.isBefore(before)) && (after == null || !sent.isBefore(after));
		});
	}

	private String address(TwilioParams params, int size, int page, @Nullable String token) {
		StringBuilder address = new StringBuilder(
				"/" + TwilioAccount.API_VERSION + "/Accounts/" + this.account.sid() + "/Messages.json?");
		for (String name : List.of("To", "From", "DateSent", "DateSent<", "DateSent>")) {
			params.text(name)
				.ifPresent((value) -> address.append(encoded(name)).append('=').append(encoded(value)).append('&'));
		}
		address.append("PageSize=").append(size).append("&Page=").append(page);
		return (token != null) ? address.append("&PageToken=").append(token).append(page).toString()
				: address.toString();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
