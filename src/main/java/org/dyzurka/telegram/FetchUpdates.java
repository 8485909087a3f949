package org.dyzurka.telegram;

import java.util.ArrayList;
import java.util.Optional;

import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} whose answer is read update by update; the library's own fails as a
 * whole on one unknown value, for ever.
 */
class FetchUpdates extends GetUpdates {

	private static final long serialVersionUID = 1L;

	FetchUpdates(int offset, int timeout) {
		setOffset(offset);
		setTimeout(timeout);
		setAllowedUpdates(TelegramChannel.ALLOWED_UPDATES);
	}

	@Override
	@SuppressWarnings("NonApiType")
	public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
		Optional<ArrayList<Update>> updates = UpdateJson.batch(answer);
		return updates.isPresent() ? updates.get() : super.deserializeResponse(answer);
	}

}
