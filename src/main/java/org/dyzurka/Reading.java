package org.dyzurka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What a slow source, such as the database, says to those who watch the program. However
 * many ask at the same time, and how often, the source is asked once, on a thread of its
 * own, and what it said holds for a while: whoever watches takes one connection at most.
 * Machine time.
 *
 * @param <T> what the source says
 */
public final class Reading<T> {

	private final Supplier<T> source;

	private final Duration fresh;

	private final Duration patience;

	private @Nullable CompletableFuture<T> last;

	private long askedAt;

	/**
	 * A reading.
	 * @param source what is asked; it may throw
	 * @param fresh how long its answer, or its failure, holds
	 * @param patience how long it is waited for from when it was asked
	 */
	public Reading(Supplier<T> source, Duration fresh, Duration patience) {
		this.source = source;
		this.fresh = fresh;
		this.patience = patience;
	}

	/**
	 * What the source says, or empty if it failed or is not heard in time. One that hangs
	 * is not asked again before it has answered.
	 */
	public Optional<T> now() {
		try {
			CompletableFuture<T> asked = ask();
			return Optional.of(asked.get(remaining(), TimeUnit.NANOSECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		catch (ExecutionException | TimeoutException ex) {
			return Optional.empty();
		}
	}

	/** Of several who look one after the other, only the first waits for what hangs. */
	private synchronized long remaining() {
		return Math.max(this.patience.toNanos() - (System.nanoTime() - this.askedAt), 0);
	}

	private synchronized CompletableFuture<T> ask() {
		CompletableFuture<T> known = this.last;
		if (known != null && (!known.isDone() || System.nanoTime() - this.askedAt < this.fresh.toNanos())) {
			return known;
		}
		CompletableFuture<T> asked = CompletableFuture.supplyAsync(this.source,
				(question) -> Thread.ofVirtual().name("reading").start(question));
		this.last = asked;
		this.askedAt = System.nanoTime();
		return asked;
	}

}
