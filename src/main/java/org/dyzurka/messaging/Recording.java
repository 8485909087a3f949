package org.dyzurka.messaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

import org.dyzurka.messaging.InHandRows.Went;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records what went out. Messages that go at the same time share a transaction: while one
 * commits, the next ones gather, and whoever comes first takes all of them along.
 */
@Component
class Recording {

	private static final int MOST_AT_ONCE = 100;

	private final InHandRows rows;

	private final TransactionOperations transactions;

	private final ReentrantLock lock = new ReentrantLock();

	private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();

	Recording(InHandRows rows, TransactionOperations transactions) {
		this.rows = rows;
		this.transactions = transactions;
	}

	/**
	 * Returns when it is committed.
	 * @throws RuntimeException if it could not be written; it may be tried again
	 */
	void sent(Went message) {
		Entry own = new Entry(message);
		this.waiting.add(own);
		this.lock.lock();
		try {
			while (!own.done) {
				write();
			}
		}
		finally {
			this.lock.unlock();
		}
		if (own.failure != null) {
			throw own.failure;
		}
	}

	private void write() {
		List<Entry> some = new ArrayList<>();
		for (Entry entry = this.waiting.poll(); entry != null; entry = this.waiting.poll()) {
			some.add(entry);
			if (some.size() == MOST_AT_ONCE) {
				break;
			}
		}
		// In one order, so that two nodes never wait for each other
		List<Went> messages = some.stream()
			.map((entry) -> entry.message)
			.sorted(Comparator.comparingLong((message) -> message.id().value()))
			.toList();
		RuntimeException failure = null;
		try {
			this.transactions.executeWithoutResult((status) -> this.rows.sent(messages));
		}
		catch (RuntimeException ex) {
			failure = ex;
		}
		for (Entry entry : some) {
			entry.failure = failure;
			entry.done = true;
		}
	}

	/** Guarded by the lock. */
	private static final class Entry {

		private final Went message;

		private boolean done;

		private @Nullable RuntimeException failure;

		private Entry(Went message) {
			this.message = message;
		}

	}

}
