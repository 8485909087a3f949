package org.dyzurka.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code sendMessage} whose answer is not read for more than is needed of it.
 */
class SendText extends SendMessage {

	private static final long serialVersionUID = 1L;

	SendText(String chat, String text) {
		super(chat, text);
	}

	@Override
	public Message deserializeResponse(String answer) throws TelegramApiRequestException {
		Message taken = UpdateJson.taken(answer);
		return (taken != null) ? taken : super.deserializeResponse(answer);
	}

}
