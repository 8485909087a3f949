package org.dyzurka.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The methods of the Bot API that the simulator plays, by their names in lower case.
 * Strict where the real server is strict, so that what passes here passes there.
 */
@Component
@WhileSimulating
class BotApi {

	private static final int LONGEST_POLL_SECONDS = 50;

	private static final int MOST_UPDATES = 100;

	private static final int LONGEST_SECRET = 256;

	private final byte[] token;

	private final World world;

	private final UpdateQueue updates;

	private final BotMessages messages;

	private final BotMenu menu;

	BotApi(@Value("${dyzurka.telegram.token}") String token, World world, UpdateQueue updates, BotMessages messages,
			BotMenu menu) {
		this.token = token.getBytes(StandardCharsets.UTF_8);
		this.world = world;
		this.updates = updates;
		this.messages = messages;
		this.menu = menu;
	}

	JsonNode call(String presented, String method, Params params) throws InterruptedException {
		if (!MessageDigest.isEqual(this.token, presented.getBytes(StandardCharsets.UTF_8))) {
			throw Refused.unauthorized();
		}
		return switch (method) {
			case "getupdates" -> getUpdates(params);
			case "setwebhook" -> setWebhook(params);
			case "deletewebhook" -> deleteWebhook(params);
			case "getwebhookinfo" -> webhookInfo();
			case "getme" -> Wire.me();
			default -> this.world.alone(() -> change(method, params));
		};
	}

	private JsonNode change(String method, Params params) {
		return switch (method) {
			case "sendmessage" -> this.messages.send(params);
			case "senddocument" -> this.messages.sendDocument(params);
			case "sendchataction" -> this.messages.action(params);
			case "editmessagetext" -> this.messages.editText(params);
			case "editmessagecaption" -> this.messages.editCaption(params);
			case "editmessagereplymarkup" -> this.messages.editKeyboard(params);
			case "deletemessage" -> this.messages.delete(params);
			case "answercallbackquery" -> this.messages.answerQuery(params);
			case "setmycommands" -> this.menu.set(params);
			case "getmycommands" -> this.menu.get(params);
			case "deletemycommands" -> this.menu.delete(params);
			case "setchatmenubutton", "setmydescription", "setmyshortdescription", "setmyname" -> BooleanNode.TRUE;
			default -> throw Refused.unknownMethod();
		};
	}

	private ArrayNode getUpdates(Params params) throws InterruptedException {
		allow(params);
		int timeout = params.number("timeout", 0, 0, LONGEST_POLL_SECONDS);
		int limit = params.number("limit", MOST_UPDATES, 1, MOST_UPDATES);
		int offset = params.number("offset", 0, Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
		ArrayNode result = JsonNodeFactory.instance.arrayNode();
		this.updates.poll(offset, limit, Duration.ofSeconds(timeout)).forEach(result::add);
		return result;
	}

	/**
	 * Sticky: without the parameter the earlier choice holds.
	 */
	private void allow(Params params) {
		JsonNode wanted = params.json("allowed_updates");
		if (!wanted.isArray()) {
			return;
		}
		Set<String> kinds = new HashSet<>();
		wanted.forEach((kind) -> kinds.add(kind.asString()));
		this.updates.allow(kinds);
	}

	private JsonNode setWebhook(Params params) {
		String url = params.text("url").orElse("");
		if (url.isEmpty()) {
			return deleteWebhook(params);
		}
		if (!deliverable(url)) {
			throw Refused.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
		}
		String secret = params.text("secret_token").filter((text) -> !text.isEmpty()).orElse(null);
		if (secret != null && (secret.length() > LONGEST_SECRET || !secret.matches("[A-Za-z0-9_-]+"))) {
			throw Refused.badRequest("secret token contains unallowed characters");
		}
		allow(params);
		this.updates.webhook(new UpdateQueue.Webhook(url, secret), params.flag("drop_pending_updates"));
		return BooleanNode.TRUE;
	}

	/**
	 * Unlike the real server, this one delivers to its own machine without TLS.
	 */
	private static boolean deliverable(String url) {
		try {
			URI address = URI.create(url);
			String host = address.getHost();
			return host != null && ("https".equals(address.getScheme())
					|| ("http".equals(address.getScheme()) && (host.equals("localhost") || host.equals("127.0.0.1"))));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private JsonNode deleteWebhook(Params params) {
		this.updates.webhook(null, params.flag("drop_pending_updates"));
		return BooleanNode.TRUE;
	}

	private ObjectNode webhookInfo() {
		UpdateQueue.Webhook webhook = this.updates.webhook();
		ObjectNode info = JsonNodeFactory.instance.objectNode();
		info.put("url", (webhook != null) ? webhook.url() : "");
		info.put("has_custom_certificate", false);
		info.put("pending_update_count", this.updates.size());
		return info;
	}

}
