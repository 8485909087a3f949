package org.dyzurka.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Many residents who book on Telegram at the same time.
 *
 * @param port of the program
 * @param telegram which they write on
 * @param secret of the webhook
 * @param connections at the same time
 */
record Crowd(int port, PlayedTelegram telegram, String secret, int connections) {

	/** Books as fast as the program answers. */
	Outcome rush(int dialogues, IntFunction<String> links) throws InterruptedException, ExecutionException {
		return run(dialogues, links, (connection) -> Course.unpaced());
	}

	/** Books so that so many turns a second are due, whatever the program does. */
	Outcome stroll(int dialogues, IntFunction<String> links, double turnsPerSecond)
			throws InterruptedException, ExecutionException {
		long interval = (long) (1e9 * this.connections / turnsPerSecond);
		long begin = System.nanoTime();
		return run(dialogues, links,
				(connection) -> Course.paced(begin + interval * connection / this.connections, interval));
	}

	private Outcome run(int dialogues, IntFunction<String> links, IntFunction<Course> courses)
			throws InterruptedException, ExecutionException {
		AtomicInteger begun = new AtomicInteger();
		List<Future<Course>> working = new ArrayList<>();
		long start = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(this.connections)) {
			for (int connection = 0; connection < this.connections; connection++) {
				Course course = courses.apply(connection);
				working.add(threads.submit(() -> {
					try (Wire wire = new Wire(this.port)) {
						Visitor visitor = new Visitor(wire, this.telegram, this.secret, course);
						for (int number = begun.getAndIncrement(); number < dialogues; number = begun
							.getAndIncrement()) {
							visitor.book(links.apply(number));
						}
					}
					return course;
				}));
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		List<Long> taken = new ArrayList<>();
		List<Long> answered = new ArrayList<>();
		for (Future<Course> done : working) {
			taken.addAll(done.get().taken());
			answered.addAll(done.get().answered());
		}
		return new Outcome(answered.size(), answered.size() / seconds, dialogues / seconds, Figures.of(taken),
				Figures.of(answered));
	}

	/**
	 * What they saw.
	 *
	 * @param count of turns
	 * @param turns a second
	 * @param dialogues a second, each with a booking
	 * @param taken until the webhook was answered
	 * @param answered until the answer was at Telegram
	 */
	record Outcome(int count, double turns, double dialogues, Figures taken, Figures answered) {
	}

}
