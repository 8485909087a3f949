package org.dyzurka.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dyzurka.conversation.Receipt;
import org.dyzurka.resident.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes updates in. When it returns, their effects are committed; when it throws, those
 * that were not may come again, and those that were have no second effect.
 */
class UpdateIntake {

	private static final Logger log = LoggerFactory.getLogger(UpdateIntake.class);

	/** Chats served at the same time; each takes one database connection. */
	private static final int CHATS_AT_ONCE = 4;

	private final Reception reception;

	private final CallbackAnswers answers;

	UpdateIntake(Reception reception, CallbackAnswers answers) {
		this.reception = reception;
		this.answers = answers;
	}

	/** One update. */
	void take(Update update) {
		take(read(update));
	}

	/**
	 * Several updates: those of one chat one after the other, different chats side by
	 * side.
	 */
	void takeAll(List<Update> updates) throws InterruptedException {
		List<List<Parsed>> chats = byChat(updates);
		if (chats.isEmpty()) {
			return;
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(CHATS_AT_ONCE,
				Thread.ofVirtual().name("telegram-chat-", 0).factory())) {
			List<Future<?>> working = new ArrayList<>();
			for (List<Parsed> chat : chats) {
				working.add(threads.submit(() -> chat.forEach(this::take)));
			}
			for (Future<?> future : working) {
				future.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	private List<List<Parsed>> byChat(List<Update> updates) {
		Map<Address, List<Parsed>> chats = new LinkedHashMap<>();
		for (Update update : updates) {
			Parsed parsed = read(update);
			switch (parsed) {
				case Parsed.Said said ->
					chats.computeIfAbsent(said.incoming().from(), (chat) -> new ArrayList<>()).add(said);
				case Parsed.Reach reach ->
					chats.computeIfAbsent(reach.address(), (chat) -> new ArrayList<>()).add(reach);
				case Parsed.InGroup heard ->
					chats.computeIfAbsent(Address.telegram(heard.group()), (chat) -> new ArrayList<>()).add(heard);
				case Parsed.Nothing nothing -> take(nothing);
			}
		}
		return List.copyOf(chats.values());
	}

	private void take(Parsed parsed) {
		switch (parsed) {
			case Parsed.Said said -> {
				Receipt receipt = this.reception.receive(said.incoming());
				if (said.callback() != null) {
					this.answers.answer(said.callback(), receipt);
				}
			}
			case Parsed.Reach reach -> this.reception.reach(reach.address(), reach.reachable());
			case Parsed.InGroup heard -> this.reception.elsewhere(heard);
			case Parsed.Nothing nothing -> {
				if (nothing.callback() != null) {
					this.answers.answer(nothing.callback());
				}
			}
		}
	}

	private static Parsed read(Update update) {
		try {
			return UpdateReader.read(update);
		}
		catch (RuntimeException ex) {
			// Something required is missing; asking for it again brings the same
			log.warn("Update {} makes no sense and is skipped: {}", update.getUpdateId(),
					ex.getClass().getSimpleName());
			return new Parsed.Nothing(null);
		}
	}

}
