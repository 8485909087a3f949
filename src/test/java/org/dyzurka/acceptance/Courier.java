package org.dyzurka.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;

import tools.jackson.databind.JsonNode;

/**
 * Brings the updates of a played Telegram to the webhook, one after another, each until
 * it is taken (Bot API, {@code setWebhook}). Where several nodes are, to all of them at
 * once, as when an answer was lost on the way.
 */
final class Courier implements AutoCloseable {

	static final String SECRET = "not-so-secret";

	private static final Duration AGAIN = Duration.ofMillis(300);

	private static final HttpClient http = HttpClient.newHttpClient();

	private final PlayedTelegram telegram;

	private final List<Node> nodes;

	private final Set<Integer> answers = new ConcurrentSkipListSet<>();

	private final Thread thread;

	private volatile boolean over;

	Courier(PlayedTelegram telegram, List<Node> nodes) {
		this.telegram = telegram;
		this.nodes = List.copyOf(nodes);
		this.thread = Thread.ofVirtual().name("courier").start(this::deliver);
	}

	/** What makes a program await it. */
	static List<String> settings() {
		return List.of("--dyzurka.telegram.mode=webhook", "--dyzurka.telegram.webhook-secret=" + SECRET);
	}

	/** The statuses it was answered with. */
	Set<Integer> answers() {
		return this.answers;
	}

	private void deliver() {
		while (!this.over) {
			this.telegram.earliest().filter(this::taken).ifPresent(this.telegram::confirm);
			if (this.telegram.unconfirmed() == 0) {
				rest();
			}
		}
	}

	private boolean taken(JsonNode update) {
		List<CompletableFuture<Integer>> asked = new ArrayList<>();
		for (Node node : this.nodes) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(node.at("/telegram/webhook").toString()))
				.header("Content-Type", "application/json")
				.header("X-Telegram-Bot-Api-Secret-Token", SECRET)
				.POST(HttpRequest.BodyPublishers.ofString(update.toString()))
				.build();
			asked.add(http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
				.thenApply(HttpResponse::statusCode));
		}
		boolean taken = false;
		for (CompletableFuture<Integer> one : asked) {
			int status = status(one);
			this.answers.add(status);
			taken |= status == 200;
		}
		if (!taken) {
			rest();
		}
		return taken;
	}

	private static int status(CompletableFuture<Integer> answer) {
		try {
			return answer.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof IOException) {
				return 0;
			}
			throw ex;
		}
	}

	private static void rest() {
		try {
			Thread.sleep(AGAIN);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.over = true;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
