package org.dyzurka.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
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
 * an outage of Telegram never holds up the start, and one that Telegram refuses no other.
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
		List<Errand> left = new ArrayList<>(this.errands);
		Duration wait = Duration.ZERO;
		try {
			for (int rounds = 1; !left.isEmpty() && !stop.await(wait.toNanos(), TimeUnit.NANOSECONDS); rounds++) {
				wait = round(left, rounds, stop);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Tries each errand that is left once; how long to wait before the next round. */
	private Duration round(List<Errand> left, int number, CountDownLatch stop) {
		Duration longest = Duration.ZERO;
		for (Iterator<Errand> errands = left.iterator(); errands.hasNext() && stop.getCount() > 0;) {
			try {
				errands.next().run(this.connection.sending());
				errands.remove();
			}
			catch (TelegramApiException ex) {
				ApiFault fault = ApiFault.of(ex);
				Duration wait = fault.wait(number);
				log.warn("Telegram did not take the bot's set-up ({} {}); next try in {} s", fault.code(),
						fault.description(), wait.toSeconds());
				if (fault.policy() == Policy.PAUSE) {
					this.connection.restraint().begin(wait);
					return wait;
				}
				longest = (wait.compareTo(longest) > 0) ? wait : longest;
			}
		}
		return longest;
	}

}
