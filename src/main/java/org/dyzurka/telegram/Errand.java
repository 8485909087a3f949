package org.dyzurka.telegram;

import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Something to be told to Telegram once after every start.
 */
@FunctionalInterface
interface Errand {

	void run(TelegramClient client) throws TelegramApiException;

}
