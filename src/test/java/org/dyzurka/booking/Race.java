package org.dyzurka.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Runs many things at once.
 */
final class Race {

	private static final int PATIENCE_SECONDS = 60;

	private Race() {
	}

	/**
	 * Starts every runner at the same moment, each in a thread of its own.
	 * @return what they brought back, in the order of the runners
	 */
	static <T> List<T> of(List<Callable<T>> runners) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(runners.size())) {
			List<Future<T>> running = new ArrayList<>();
			for (Callable<T> runner : runners) {
				running.add(threads.submit(() -> {
					start.await();
					return runner.call();
				}));
			}
			start.countDown();
			List<T> results = new ArrayList<>();
			for (Future<T> future : running) {
				results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
			}
			return results;
		}
	}

}
