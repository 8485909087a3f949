package org.dyzurka.messaging;

import java.net.URI;
import java.util.Optional;

/**
 * The addresses that open the bot at a place in its dialogue. Made by the channel that
 * has such; without it there are none.
 */
public interface BotLinks {

	/**
	 * The address that opens the bot.
	 * @param payload where in the dialogue, as the bot's deep links carry it
	 * @return empty while the bot's name is not known, since its provider was never
	 * reached
	 */
	Optional<URI> open(String payload);

}
