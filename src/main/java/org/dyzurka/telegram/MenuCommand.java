package org.dyzurka.telegram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dyzurka.wording.Manner;
import org.dyzurka.wording.Phrase;
import org.dyzurka.wording.Words;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/**
 * An entry of the menu of commands beside the text field (Bot API,
 * {@code setMyCommands}). As a phrase it is the entry's description. What is pressed
 * comes back as text and is understood like any other.
 */
enum MenuCommand implements Phrase {

	START("start", "start"),

	BOOK("rezerwuj", "book"),

	BOOKINGS("rezerwacje", "bookings"),

	NEWS("ogloszenia", "news"),

	HELP("pomoc", "help"),

	PERSON("osoba", "person"),

	LANGUAGE("jezyk", "language"),

	DATA("dane", "data"),

	DELETE("usun", "delete");

	private static final String POLISH = "pl";

	private final String polishName;

	private final String name;

	/** Names are of {@code [a-z0-9_]}, so Ukrainian has none of its own. */
	MenuCommand(String polishName, String name) {
		this.polishName = polishName;
		this.name = name;
	}

	@Override
	public String key() {
		return "telegram." + name().toLowerCase(Locale.ROOT);
	}

	@Override
	public Set<String> arguments() {
		return Set.of();
	}

	String name(Locale language) {
		return language.getLanguage().equals(POLISH) ? this.polishName : this.name;
	}

	/**
	 * The menu in every language; Polish for whoever's device speaks another. Only where
	 * the bot listens: in groups it has none ({@code BotCommandScope}).
	 */
	static List<SetMyCommands> menus(Words words) {
		List<SetMyCommands> menus = new ArrayList<>();
		menus.add(menu(words, Locale.of(POLISH)));
		for (Locale language : words.languages()) {
			SetMyCommands menu = menu(words, language);
			menu.setLanguageCode(language.getLanguage());
			menus.add(menu);
		}
		return menus;
	}

	private static SetMyCommands menu(Words words, Locale language) {
		return SetMyCommands.builder()
			.commands(Arrays.stream(values())
				.map((command) -> new BotCommand(command.name(language),
						words.say(command, language, Manner.SCREEN, Map.of())))
				.toList())
			.scope(new BotCommandScopeAllPrivateChats())
			.build();
	}

}
