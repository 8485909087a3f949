package org.dyzurka.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Fetches updates, from one start to its end. A batch is confirmed (by the next poll's
 * offset) only after all of it was taken in. The offset is one more than the last id of
 * the batch before, wherever that lies: after a week without updates ids go on from any
 * number (Bot API, {@code Update.update_id}).
 */
class Polling implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(Polling.class);

	/** Another node fetches the updates; this one looks again. */
	private static final Duration OTHERS_TURN = Duration.ofSeconds(2);

	/**
	 * A server that has nothing, or nothing that can be confirmed, and says so at once
	 * instead of keeping the poll open, is not asked without a pause.
	 */
	private static final Duration AT_ONCE = Duration.ofMillis(100);

	private static final Duration NOTHING_YET = Duration.ofMillis(500);

	private final BotConnection connection;

	private final TelegramClient client;

	private final UpdateIntake intake;

	private final PollTurn pollTurn;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private boolean webhookDeleted;

	private int offset;

	private int failures;

	Polling(BotConnection connection, UpdateIntake intake, PollTurn pollTurn) {
		this.pollTurn = pollTurn;
		this.connection = connection;
		this.client = connection.polling();
		this.intake = intake;
	}

	@Override
	public void run() {
		try {
			while (!isStopped()) {
				Duration wait = isOurTurn() ? turn() : OTHERS_TURN;
				boolean unused = this.stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
			}
			this.pollTurn.give();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			log.warn("The turn to fetch updates could not be given to another node, who takes it by itself soon: {}",
					kind(ex));
		}
	}

	/** Ends the open poll; what was fetched already is still taken in. */
	void stop() {
		this.stopped.countDown();
		this.connection.hangUp();
	}

	/** Without the database nothing could be taken in, so nothing is fetched. */
	private boolean isOurTurn() {
		try {
			return this.pollTurn.takeOrKeep();
		}
		catch (RuntimeException ex) {
			log.warn("No updates are fetched while the database is away: {}", kind(ex));
			return false;
		}
	}

	/** One poll; how long to wait before the next. */
	private Duration turn() throws InterruptedException {
		List<Update> batch;
		long asked = System.nanoTime();
		try {
			batch = fetch();
			this.pollTurn.polled();
		}
		catch (TelegramApiException | RuntimeException ex) {
			return isStopped() ? Duration.ZERO : after(ApiFault.of(ex));
		}
		try {
			this.intake.takeAll(batch);
		}
		catch (RuntimeException ex) {
			this.failures++;
			Duration wait = Patience.WITH_OURSELVES.after(this.failures);
			log.warn("Updates could not be taken in and are fetched again in {} s: {}", wait.toSeconds(), kind(ex));
			return wait;
		}
		this.failures = 0;
		batch.stream().mapToInt(Update::getUpdateId).max().ifPresent((last) -> this.offset = last + 1);
		boolean atOnce = System.nanoTime() - asked < AT_ONCE.toNanos();
		return (batch.isEmpty() && atOnce) ? NOTHING_YET : Duration.ZERO;
	}

	private List<Update> fetch() throws TelegramApiException {
		if (!this.webhookDeleted) {
			this.client.execute(DeleteWebhook.builder().dropPendingUpdates(false).build());
			this.webhookDeleted = true;
		}
		int timeout = (int) this.connection.limits().longPoll().toSeconds();
		return this.client.execute(new FetchUpdates(this.offset, timeout));
	}

	/** How long to wait after a fault; says in the log what an operator can do. */
	Duration after(ApiFault fault) {
		this.failures++;
		Duration wait = fault.wait(this.failures);
		switch (fault.policy()) {
			case TOKEN ->
				log.error("Telegram refuses the bot token ({}): check dyzurka.telegram.token; next try in {} s",
						fault.description(), wait.toSeconds());
			case CONFLICT -> {
				this.webhookDeleted = false;
				log.warn("Another program fetches this bot's updates ({}): stop it, or give it a token of its own; "
						+ "next try in {} s", fault.description(), wait.toSeconds());
			}
			case PAUSE -> {
				this.connection.restraint().begin(wait);
				log.warn("Telegram asks the bot to wait for {} s", wait.toSeconds());
			}
			case AGAIN, UNREACHABLE, UNCHANGED, TOO_LATE, FILE_FORGOTTEN, REFUSED ->
				log.warn("Telegram gives no updates ({} {}); next try in {} s", fault.code(), fault.description(),
						wait.toSeconds());
		}
		return wait;
	}

	private boolean isStopped() {
		return this.stopped.getCount() == 0;
	}

	private static String kind(RuntimeException failure) {
		Throwable cause = (failure.getCause() != null) ? failure.getCause() : failure;
		return cause.getClass().getName();
	}

}
