package org.dyzurka.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Telegram itself, in memory: the chats, the files, the open questions and the bot's
 * menu. Everything is read and changed under one lock. Message ids begin at random, so
 * that after a restart none is taken for an earlier one; the three residents who are
 * there from the start keep their ids.
 */
@Component
@WhileSimulating
class World {

	static final String BOT_USERNAME = "dyzurka_bot";

	private static final long CALLBACK_LIFE_NANOS = Duration.ofSeconds(150).toNanos();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Clock clock;

	private final Map<Long, Chat> chats = new LinkedHashMap<>();

	private final Map<String, StoredFile> files = new HashMap<>();

	private final Map<String, OpenQuery> queries = new LinkedHashMap<>();

	private final Map<CommandScope, List<ChatView.Command>> commands = new HashMap<>();

	private int lastMessage = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);

	World(Clock clock) {
		this.clock = clock;
		for (Resident resident : List.of(new Resident(5_000_000_001L, "Anna", "pl"),
				new Resident(5_000_000_002L, "Oksana", "uk"), new Resident(5_000_000_003L, "John", "en"))) {
			this.chats.put(resident.id(), new Chat(resident));
		}
	}

	/**
	 * Does something with the world, alone, and wakes those who watch it.
	 */
	<T> T alone(Supplier<T> work) {
		this.lock.lock();
		try {
			T result = work.get();
			this.changed.signalAll();
			return result;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The present in whole seconds: Telegram's dates know no more.
	 */
	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	List<Resident> residents() {
		return alone(() -> this.chats.values().stream().map(Chat::resident).toList());
	}

	Resident arrive(Resident resident) {
		return alone(() -> this.chats.computeIfAbsent(resident.id(), (id) -> new Chat(resident)).resident());
	}

	Optional<Chat> chat(long id) {
		return Optional.ofNullable(this.chats.get(id));
	}

	int nextMessage() {
		return ++this.lastMessage;
	}

	void keep(StoredFile file) {
		this.files.put(file.id(), file);
	}

	Optional<StoredFile> file(String id) {
		return Optional.ofNullable(this.files.get(id));
	}

	/**
	 * Notes that a button was pressed and waits to be answered.
	 */
	void ask(String query, long chat) {
		expireQueries();
		this.queries.put(query, new OpenQuery(chat, System.nanoTime()));
	}

	/**
	 * The chat whose question this was, unless it is unknown, answered or too old.
	 */
	Optional<Chat> takeQuery(String query) {
		expireQueries();
		return Optional.ofNullable(this.queries.remove(query)).flatMap((open) -> chat(open.chat()));
	}

	private void expireQueries() {
		List<String> old = new ArrayList<>();
		this.queries.forEach((query, open) -> {
			if (System.nanoTime() - open.asked() > CALLBACK_LIFE_NANOS) {
				old.add(query);
				chat(open.chat()).ifPresent((chat) -> chat.gaveUp(query));
			}
		});
		old.forEach(this.queries::remove);
	}

	void commands(CommandScope scope, List<ChatView.Command> entries) {
		this.commands.put(scope, entries);
		this.chats.values().forEach(Chat::touch);
	}

	void noCommands(CommandScope scope) {
		this.commands.remove(scope);
		this.chats.values().forEach(Chat::touch);
	}

	List<ChatView.Command> commands(CommandScope scope) {
		return this.commands.getOrDefault(scope, List.of());
	}

	Optional<ChatView> view(long id) {
		return alone(() -> chat(id).map((chat) -> chat.view(menu(chat.resident()))));
	}

	/**
	 * The chat once it is newer than a version, or as it is when the time is up.
	 */
	Optional<ChatView> awaitNewer(long id, long version, Duration limit) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			long left = limit.toNanos();
			while (left > 0 && chat(id).filter((chat) -> chat.version() <= version).isPresent()) {
				left = this.changed.awaitNanos(left);
			}
			return chat(id).map((chat) -> chat.view(menu(chat.resident())));
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The most particular list of commands wins (Bot API, "Determining list of
	 * commands").
	 */
	private List<ChatView.Command> menu(Resident resident) {
		String language = (resident.languageCode() != null) ? resident.languageCode() : "";
		String chat = "chat:" + resident.id();
		for (String scope : List.of(chat, "all_private_chats", "default")) {
			for (String spoken : List.of(language, "")) {
				List<ChatView.Command> entries = this.commands.get(new CommandScope(scope, spoken));
				if (entries != null) {
					return entries;
				}
			}
		}
		return List.of();
	}

	/**
	 * For whom a list of commands is meant.
	 *
	 * @param scope {@code default}, {@code all_private_chats} or {@code chat:} with its
	 * id
	 * @param language two letters, or empty for every language
	 */
	record CommandScope(String scope, String language) {

	}

	private record OpenQuery(long chat, long asked) {

	}

}
