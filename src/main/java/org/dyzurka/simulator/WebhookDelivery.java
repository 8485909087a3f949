package org.dyzurka.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Delivers updates to the webhook, while one is set: one after another, again until it is
 * answered with 2xx, each time after twice the pause.
 */
@Component
@WhileSimulating
class WebhookDelivery implements SmartLifecycle {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final UpdateQueue updates;

	private final Faults faults;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private @Nullable Thread thread;

	WebhookDelivery(UpdateQueue updates, Faults faults) {
		this.updates = updates;
		this.faults = faults;
	}

	@Override
	public void start() {
		this.thread = Thread.ofVirtual().name("simulator-webhook").start(this::deliver);
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		if (running != null) {
			running.interrupt();
		}
		this.thread = null;
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	private void deliver() {
		Duration pause = FIRST_PAUSE;
		try {
			while (!Thread.currentThread().isInterrupted()) {
				UpdateQueue.Delivery delivery = this.updates.awaitDelivery();
				if (this.faults.isDown()) {
					Thread.sleep(FIRST_PAUSE);
					continue;
				}
				if (accepted(delivery)) {
					this.updates.delivered(delivery.id());
					pause = FIRST_PAUSE;
					continue;
				}
				Thread.sleep(pause);
				pause = pause.multipliedBy(2);
				pause = (pause.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : pause;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean accepted(UpdateQueue.Delivery delivery) throws InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(delivery.webhook().url()))
			.timeout(TIMEOUT)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(delivery.body().toString()));
		String secret = delivery.webhook().secret();
		if (secret != null) {
			request.header("X-Telegram-Bot-Api-Secret-Token", secret);
		}
		try {
			int status = this.client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
			return status >= 200 && status < 300;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
