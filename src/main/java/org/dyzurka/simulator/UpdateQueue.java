package org.dyzurka.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the bot has not yet confirmed to have heard (Bot API {@code getUpdates}): kept
 * until a later offset is asked for, 24 hours at most, pressed buttons 150 seconds. All
 * limits count machine time.
 */
@Component
@WhileSimulating
class UpdateQueue {

	private static final long LIFE_NANOS = Duration.ofHours(24).toNanos();

	private static final long CALLBACK_LIFE_NANOS = Duration.ofSeconds(150).toNanos();

	/**
	 * An offset further ahead than this is of an earlier numbering and confirms nothing.
	 */
	private static final int FAR_AHEAD = 10;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final List<Update> waiting = new ArrayList<>();

	private int lastId = randomId();

	private Set<String> allowed = Set.of();

	private int polls;

	private boolean over;

	private @Nullable Webhook webhook;

	void add(String kind, ObjectNode payload) {
		this.lock.lock();
		try {
			if (!this.allowed.isEmpty() && !this.allowed.contains(kind)) {
				return;
			}
			this.lastId++;
			ObjectNode body = JsonNodeFactory.instance.objectNode();
			body.put("update_id", this.lastId);
			body.set(kind, payload);
			this.waiting.add(new Update(this.lastId, kind, body, System.nanoTime()));
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for updates from an offset on, after confirming those before it. A later call
	 * ends an earlier one.
	 * @param offset the first id wanted; 0 for all; negative to keep only the last so
	 * many
	 * @param limit how many at most
	 * @param patience how long to wait for the first
	 * @return the updates, oldest first; none when the time was up
	 */
	List<ObjectNode> poll(int offset, int limit, Duration patience) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			refuseBesideWebhook();
			int poll = ++this.polls;
			this.changed.signalAll();
			confirm(offset);
			long left = patience.toNanos();
			while (present().isEmpty() && left > 0 && !this.over) {
				left = this.changed.awaitNanos(left);
				refuseBesideWebhook();
				if (poll != this.polls) {
					throw Refused.conflict("terminated by other getUpdates request; "
							+ "make sure that only one bot instance is running");
				}
			}
			return present().stream().limit(limit).map(Update::body).toList();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The program ends: whoever waits for updates is sent away, since it waits for them.
	 */
	@EventListener
	void end(ContextClosedEvent closing) {
		this.lock.lock();
		try {
			this.over = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void refuseBesideWebhook() {
		if (this.webhook != null) {
			throw Refused.conflict("can't use getUpdates method while webhook is active; "
					+ "use deleteWebhook to delete the webhook first");
		}
	}

	private void confirm(int offset) {
		if (offset < 0) {
			while (this.waiting.size() > -offset) {
				this.waiting.removeFirst();
			}
			return;
		}
		if (offset <= this.lastId + FAR_AHEAD) {
			this.waiting.removeIf((update) -> update.id() < offset);
		}
	}

	private List<Update> present() {
		long now = System.nanoTime();
		this.waiting.removeIf((update) -> now - update.born() > life(update));
		return this.waiting;
	}

	private static long life(Update update) {
		return update.kind().equals("callback_query") ? CALLBACK_LIFE_NANOS : LIFE_NANOS;
	}

	/**
	 * Which kinds are wanted from now on; empty for all.
	 */
	void allow(Set<String> kinds) {
		this.lock.lock();
		try {
			this.allowed = Set.copyOf(kinds);
		}
		finally {
			this.lock.unlock();
		}
	}

	void webhook(@Nullable Webhook hook, boolean dropPending) {
		this.lock.lock();
		try {
			this.webhook = hook;
			if (dropPending) {
				this.waiting.clear();
			}
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Nullable Webhook webhook() {
		this.lock.lock();
		try {
			return this.webhook;
		}
		finally {
			this.lock.unlock();
		}
	}

	int size() {
		this.lock.lock();
		try {
			return present().size();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The oldest update and where to deliver it, once there are both.
	 */
	Delivery awaitDelivery() throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			Webhook hook = this.webhook;
			while (hook == null || present().isEmpty()) {
				this.changed.await();
				hook = this.webhook;
			}
			Update update = present().getFirst();
			return new Delivery(hook, update.id(), update.body());
		}
		finally {
			this.lock.unlock();
		}
	}

	void delivered(int id) {
		this.lock.lock();
		try {
			this.waiting.removeIf((update) -> update.id() == id);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * What Telegram does after a week without updates: the next id is a random one.
	 */
	void renumber() {
		this.lock.lock();
		try {
			this.lastId = randomId();
		}
		finally {
			this.lock.unlock();
		}
	}

	private static int randomId() {
		return ThreadLocalRandom.current().nextInt(1_000_000, 1_000_000_000);
	}

	/**
	 * Where updates are delivered (Bot API {@code setWebhook}).
	 */
	record Webhook(String url, @Nullable String secret) {

	}

	/**
	 * One update on its way to the webhook.
	 */
	record Delivery(Webhook webhook, int id, ObjectNode body) {

	}

	private record Update(int id, String kind, ObjectNode body, long born) {

	}

}
