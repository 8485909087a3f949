package org.dyzurka;

import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What the log lines of one turn have in common, from the message that came in to the
 * answers that go out, on whichever thread or node: an id drawn at random, which says
 * nothing of anybody. It stands in the logging context under {@value #KEY}.
 */
public final class Correlation {

	/** Its name in the logging context. */
	public static final String KEY = "turn";

	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

	/** 40 bits: enough to tell the turns of a day apart. */
	private static final int LENGTH = 8;

	private Correlation() {
	}

	/** Begins a turn of its own, or goes on with the one that this thread is at. */
	public static Scope begin() {
		String present = current();
		return resume((present != null) ? present : random());
	}

	/**
	 * Goes on with a turn that began elsewhere.
	 * @param id its id, or null to begin one
	 */
	public static Scope resume(@Nullable String id) {
		String before = current();
		MDC.put(KEY, (id != null) ? id : random());
		return () -> {
			if (before != null) {
				MDC.put(KEY, before);
			}
			else {
				MDC.remove(KEY);
			}
		};
	}

	/** The id of the turn that this thread is at, or null. */
	public static @Nullable String current() {
		return MDC.get(KEY);
	}

	/** The same work, at the turn of this thread, on whichever thread it is done. */
	public static Runnable carried(Runnable work) {
		String id = current();
		return () -> {
			try (Scope scope = resume(id)) {
				work.run();
			}
		};
	}

	private static String random() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		StringBuilder id = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
		}
		return id.toString();
	}

	/**
	 * The time at a turn; afterwards the thread is where it was before.
	 */
	@FunctionalInterface
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
