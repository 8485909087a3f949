package org.dyzurka.telegram;

import org.dyzurka.conversation.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Answers the press of a button, which otherwise shows a progress bar for ever (Bot API,
 * {@code answerCallbackQuery}). A courtesy: nobody waits for it, and a late one that is
 * refused does no harm. It counts in no limit of messages.
 */
class CallbackAnswers {

	private static final Logger log = LoggerFactory.getLogger(CallbackAnswers.class);

	private static final int LONGEST_TEXT = 200;

	private final TelegramClient client;

	CallbackAnswers(BotConnection connection) {
		this.client = connection.sending();
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
		Thread.ofVirtual().name("callback-answer").start(() -> {
			try {
				this.client.execute(answer);
			}
			catch (TelegramApiException ex) {
				ApiFault fault = ApiFault.of(ex);
				log.debug("The press of a button was not answered: {} {}", fault.code(), fault.description());
			}
		});
	}

}
