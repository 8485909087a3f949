package org.dyzurka.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The private chat of one resident with the bot. Guarded by the lock of the
 * {@link World}.
 */
class Chat {

	private static final int TOASTS_KEPT = 20;

	private final Resident resident;

	private final List<ChatMessage> messages = new ArrayList<>();

	private final List<ChatView.Toast> toasts = new ArrayList<>();

	private final Set<String> pending = new HashSet<>();

	private List<List<Button>> replyKeyboard = List.of();

	private boolean met;

	private boolean blocked;

	private long version = 1;

	Chat(Resident resident) {
		this.resident = resident;
	}

	Resident resident() {
		return this.resident;
	}

	/**
	 * Whether the person has ever written: before that the bot cannot reach them.
	 */
	boolean met() {
		return this.met;
	}

	boolean blocked() {
		return this.blocked;
	}

	void block(boolean block) {
		this.blocked = block;
		touch();
	}

	void add(ChatMessage message) {
		this.messages.add(message);
		this.met |= !message.fromBot();
		touch();
	}

	Optional<ChatMessage> message(int id) {
		return this.messages.stream().filter((message) -> message.id() == id).findFirst();
	}

	List<ChatMessage> messages() {
		return List.copyOf(this.messages);
	}

	void replace(ChatMessage changed) {
		this.messages.replaceAll((message) -> (message.id() == changed.id()) ? changed : message);
		touch();
	}

	void remove(int id) {
		this.messages.removeIf((message) -> message.id() == id);
		touch();
	}

	void replyKeyboard(List<List<Button>> rows) {
		this.replyKeyboard = rows;
		touch();
	}

	void pressed(String query) {
		this.pending.add(query);
		touch();
	}

	void answered(ChatView.Toast toast) {
		this.pending.remove(toast.id());
		this.toasts.add(toast);
		if (this.toasts.size() > TOASTS_KEPT) {
			this.toasts.removeFirst();
		}
		touch();
	}

	void gaveUp(String query) {
		if (this.pending.remove(query)) {
			touch();
		}
	}

	long version() {
		return this.version;
	}

	void touch() {
		this.version++;
	}

	ChatView view(List<ChatView.Command> commands) {
		return new ChatView(this.version, this.resident, List.copyOf(this.messages), this.replyKeyboard,
				List.copyOf(this.toasts), this.pending.size(), commands, this.blocked);
	}

}
