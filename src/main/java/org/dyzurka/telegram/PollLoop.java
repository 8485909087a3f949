package org.dyzurka.telegram;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

/**
 * Fetches updates while the program runs, on a thread of its own: starts last and never
 * holds up the start, stops first.
 */
class PollLoop implements SmartLifecycle {

	/** What was fetched is given this long to be taken in. */
	private static final Duration FINISHING = Duration.ofSeconds(15);

	private final BotConnection connection;

	private final UpdateIntake intake;

	private final PollTurn pollTurn;

	private @Nullable Polling polling;

	private @Nullable Thread thread;

	PollLoop(BotConnection connection, UpdateIntake intake, PollTurn pollTurn) {
		this.pollTurn = pollTurn;
		this.connection = connection;
		this.intake = intake;
	}

	@Override
	public synchronized void start() {
		this.polling = new Polling(this.connection, this.intake, this.pollTurn);
		this.thread = Thread.ofVirtual().name("telegram-polling").start(this.polling);
	}

	@Override
	public synchronized void stop() {
		if (this.polling == null || this.thread == null) {
			return;
		}
		this.polling.stop();
		try {
			boolean unused = this.thread.join(FINISHING);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.polling = null;
		this.thread = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.polling != null;
	}

}
