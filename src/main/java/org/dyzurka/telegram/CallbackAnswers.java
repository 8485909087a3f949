package org.dyzurka.telegram;

import java.time.Duration;

import org.dyzurka.Correlation;
import org.dyzurka.conversation.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Answers the press of a button, which otherwise shows a progress bar for ever (Bot API,
 * {@code answerCallbackQuery}). Nobody waits for it, and a late one that is refused does
 * no harm. It counts in no limit of messages, but waits when everything does.
 */
class CallbackAnswers {

	private static final Logger log = LoggerFactory.getLogger(CallbackAnswers.class);

	private static final int LONGEST_TEXT = 200;

	/** Later Telegram says that the query is too old. */
	private static final Duration WORTH_TRYING = Duration.ofMinutes(2);

	/** Somebody looks at the button. */
	private static final Patience PATIENCE = new Patience(Duration.ofMillis(250), Duration.ofSeconds(8));

	private final BotConnection connection;

	CallbackAnswers(BotConnection connection) {
		this.connection = connection;
	}

	void answer(String callback, Receipt receipt) {
		AnswerCallbackQuery answer = new AnswerCallbackQuery(callback);
		if (receipt instanceof Receipt.Outdated(String notice)) {
			answer.setText(notice.substring(0, Math.min(notice.length(), LONGEST_TEXT)));
		}
		send(answer);
	}

	/** Answers a press that means nothing to us. */
	void answer(String callback) {
		send(new AnswerCallbackQuery(callback));
	}

	private void send(AnswerCallbackQuery answer) {
		Thread.ofVirtual().name("callback-answer").start(Correlation.carried(() -> {
			try {
				insist(answer);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (RuntimeException ex) {
				log.debug("The press of a button was not answered: {}", ex.getClass().getName());
			}
		}));
	}

	private void insist(AnswerCallbackQuery answer) throws InterruptedException {
		long begun = System.nanoTime();
		int failures = 0;
		Duration wait = Duration.ZERO;
		while (System.nanoTime() - begun < WORTH_TRYING.toNanos()) {
			Duration restraint = this.connection.restraint().left();
			Thread.sleep((restraint.compareTo(wait) > 0) ? restraint : wait);
			try {
				this.connection.sending().execute(answer);
				return;
			}
			catch (TelegramApiException ex) {
				ApiFault fault = ApiFault.of(ex);
				failures++;
				switch (fault.policy()) {
					case PAUSE -> {
						wait = fault.wait(failures);
						this.connection.restraint().begin(wait);
					}
					case AGAIN, CONFLICT -> wait = PATIENCE.after(failures);
					case TOKEN, UNREACHABLE, UNCHANGED, TOO_LATE, FILE_FORGOTTEN, REFUSED -> {
						log.debug("The press of a button was not answered: {} {}", fault.code(), fault.description());
						return;
					}
				}
			}
		}
	}

}
