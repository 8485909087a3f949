package org.dyzurka.acceptance;

import java.time.Instant;

import org.dyzurka.simulator.Chats;

/**
 * A Telegram of its own, that stays when the program under test ends: the simulator's Bot
 * API in a program that serves nothing else. One for the whole run.
 */
final class TelegramTown {

	private static final String TOKEN = "7000000002:TOWN_not_a_secret_00000000000000000000";

	private static final Program town = new Program(Instant.parse("2025-08-01T06:00:00Z"),
			"--dyzurka.telegram.token=" + TOKEN,
			// Its own bot finds nobody
			"--dyzurka.telegram.api-url=http://localhost:1");

	private TelegramTown() {
	}

	static Chats chats() {
		return town.bean(Chats.class);
	}

	/** What points a program here. */
	static String[] settings() {
		return new String[] { "--dyzurka.telegram.token=" + TOKEN, "--dyzurka.telegram.api-url=" + town.at("") };
	}

}
