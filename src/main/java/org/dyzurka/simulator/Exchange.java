package org.dyzurka.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The telephone network and what Twilio remembers of it: messages, who has opted out, and
 * which handsets are not well. Everything is read and changed under one lock.
 */
@Component
@WhileSimulating
class Exchange {

	/**
	 * What Twilio acts on when it is the whole message, in any case ("Twilio support for
	 * opt-out keywords").
	 */
	private static final Set<String> OUT = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE",
			"OPTOUT");

	private static final Set<String> IN = Set.of("START", "YES", "UNSTOP");

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Clock clock;

	private final Map<String, PhoneMessage> messages = new LinkedHashMap<>();

	private final Map<String, List<String>> threads = new LinkedHashMap<>();

	private final Map<String, Long> versions = new HashMap<>();

	private final Set<String> optedOut = new HashSet<>();

	private final Map<String, Integer> failures = new HashMap<>();

	Exchange(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The present in whole seconds: Twilio's dates know no more.
	 */
	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	PhoneMessage receive(String number, String body) {
		return alone(() -> {
			String word = body.strip().toUpperCase(Locale.ROOT);
			if (OUT.contains(word)) {
				this.optedOut.add(number);
			}
			if (IN.contains(word)) {
				this.optedOut.remove(number);
			}
			return add(PhoneMessage.received(number, body, now()));
		});
	}

	PhoneMessage queue(String number, String body) {
		return alone(() -> add(PhoneMessage.queued(number, body, now())));
	}

	private PhoneMessage add(PhoneMessage message) {
		this.messages.put(message.sid(), message);
		this.threads.computeIfAbsent(message.number(), (number) -> new ArrayList<>()).add(message.sid());
		touch(message.number());
		return message;
	}

	PhoneMessage change(String sid, PhoneMessage.Status status, @Nullable Integer code) {
		return alone(() -> {
			PhoneMessage changed = find(sid).orElseThrow().now(status, code, now());
			this.messages.put(sid, changed);
			touch(changed.number());
			return changed;
		});
	}

	Optional<PhoneMessage> find(String sid) {
		return alone(() -> Optional.ofNullable(this.messages.get(sid)));
	}

	/**
	 * All messages, the newest first.
	 */
	List<PhoneMessage> all() {
		return alone(() -> new ArrayList<>(this.messages.values()).reversed());
	}

	boolean optedOut(String number) {
		return alone(() -> this.optedOut.contains(number));
	}

	/**
	 * With which of Twilio's codes messages to this number fail, if they do.
	 */
	@Nullable Integer failure(String number) {
		this.lock.lock();
		try {
			return this.failures.get(number);
		}
		finally {
			this.lock.unlock();
		}
	}

	void fail(String number, @Nullable Integer code) {
		alone(() -> {
			if (code == null) {
				this.failures.remove(number);
			}
			else {
				this.failures.put(number, code);
			}
			return touch(number);
		});
	}

	List<String> numbers() {
		return alone(() -> List.copyOf(this.threads.keySet()));
	}

	PhoneThread thread(String number) {
		return alone(() -> new PhoneThread(version(number), number,
				this.threads.getOrDefault(number, List.of()).stream().map(this.messages::get).toList(),
				this.optedOut.contains(number), this.failures.get(number)));
	}

	/**
	 * The thread once it is newer than a version, or as it is when the time is up.
	 */
	PhoneThread awaitNewer(String number, long version, Duration limit) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			long left = limit.toNanos();
			while (left > 0 && version(number) <= version) {
				left = this.changed.awaitNanos(left);
			}
			return thread(number);
		}
		finally {
			this.lock.unlock();
		}
	}

	private long version(String number) {
		return this.versions.getOrDefault(number, 1L);
	}

	private long touch(String number) {
		return this.versions.merge(number, 2L, (old, first) -> old + 1);
	}

	private <T> T alone(Supplier<T> work) {
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

}
