package org.dyzurka.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code sendDocument} whose answer is not read for more than is needed of it.
 */
class SendFile extends SendDocument {

	private static final long serialVersionUID = 1L;

	SendFile(String chat, InputFile file) {
		super(chat, file);
	}

	@Override
	public Message deserializeResponse(String answer) throws TelegramApiRequestException {
		Message taken = UpdateJson.taken(answer);
		return (taken != null) ? taken : super.deserializeResponse(answer);
	}

}
