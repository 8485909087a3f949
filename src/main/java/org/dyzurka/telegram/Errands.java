package org.dyzurka.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import org.springframework.context.SmartLifecycle;

/**
 * Runs the errands in the background after the start, each until Telegram agreed, so that
 * an outage of Telegram never holds up the start.
 */
class Errands implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Errands.class);

	private final BotConnection connection;

	private final List<Errand> errands;

	private @Nullable CountDownLatch stopped;

	Errands(BotConnection connection, List<Errand> errands) {
		this.connection = connection;
		this.errands = List.copyOf(errands);
	}

	@Override
	public synchronized void start() {
		CountDownLatch stop = new CountDownLatch(1);
		this.stopped = stop;
		Thread.ofVirtual().name("telegram-errands").start(() -> runAll(stop));
	}

	@Override
	public synchronized void stop() {
		if (this.stopped != null) {
			this.stopped.countDown();
			this.stopped = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.stopped != null;
	}

	private void runAll(CountDownLatch stop) {
		try {
			for (Errand errand : this.errands) {
				insist(errand, stop);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void insist(Errand errand, CountDownLatch stop) throws InterruptedException {
		int failures = 0;
		Duration wait = Duration.ZERO;
		while (!stop.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
			try {
				errand.run(this.connection.sending());
				return;
			}
			catch (TelegramApiException ex) {
				ApiFault fault = ApiFault.of(ex);
				failures++;
				wait = (fault.retryAfter() != null) ? fault.retryAfter() : Patience.WITH_TELEGRAM.after(failures);
				log.warn("Telegram did not take the bot's set-up ({} {}); next try in {} s", fault.code(),
						fault.description(), wait.toSeconds());
			}
		}
	}

}
