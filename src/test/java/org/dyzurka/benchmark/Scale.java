package org.dyzurka.benchmark;

import java.util.Arrays;
import java.util.Set;

/**
 * How much is measured, by system properties.
 *
 * @param rounds in which limit and program take turns; their medians count
 * @param dialogues in a round
 * @param connections at the same time
 * @param subscribers of the broadcast
 * @param waiting entries of the waiting list
 * @param stored bookings of the full database
 * @param events of the large feed
 * @param seconds an even stream of turns lasts
 * @param only names of the measurements wanted; empty for all
 */
record Scale(int rounds, int dialogues, int connections, int subscribers, int waiting, int stored, int events,
		int seconds, Set<String> only) {

	static Scale ofSystem() {
		String only = System.getProperty("benchmark.only", "");
		return new Scale(Integer.getInteger("benchmark.rounds", 3), Integer.getInteger("benchmark.dialogues", 600),
				Integer.getInteger("benchmark.connections", 32), Integer.getInteger("benchmark.subscribers", 10_000),
				Integer.getInteger("benchmark.waiting", 1_000), Integer.getInteger("benchmark.stored", 1_000_000),
				Integer.getInteger("benchmark.events", 10_000), Integer.getInteger("benchmark.seconds", 20),
				only.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(only.split(",", -1))));
	}

	boolean wants(Measurement measurement) {
		return this.only.isEmpty() || this.only.contains(measurement.name());
	}

}
