package org.dyzurka.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Latencies counted from the moment at which each request should have gone, so that a
 * server that stands still is seen in those that waited too (no coordinated omission).
 *
 * @param sorted nanoseconds, in order
 */
record Figures(long[] sorted) {

	private static final double NANOS_IN_A_MILLI = 1_000_000;

	static Figures of(Collection<Long> nanos) {
		return new Figures(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
	}

	/** In milliseconds: so many of a hundred took no longer. */
	double percentile(double percent) {
		if (this.sorted.length == 0) {
			throw new IllegalStateException("Nothing was measured");
		}
		int index = (int) Math.ceil(percent / 100 * this.sorted.length) - 1;
		return this.sorted[Math.max(index, 0)] / NANOS_IN_A_MILLI;
	}

	/** The three that the table tells, in milliseconds. */
	String told() {
		return "p50 %s, p95 %s, p99 %s ms".formatted(Row.number(percentile(50)), Row.number(percentile(95)),
				Row.number(percentile(99)));
	}

	static double median(List<Double> rounds) {
		double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
