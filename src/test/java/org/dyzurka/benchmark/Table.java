package org.dyzurka.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table as Markdown.
 */
final class Table {

	private Table() {
	}

	static String of(List<Row> rows, String postgres) {
		return """
				# Benchmark

				%s; %d processors, Java %s, PostgreSQL %s with durable defaults, load generator on the same machine. \
				Only ratios of one run count.

				| what | figure | limit of the same run | ratio | goal | met |
				| --- | --- | --- | --- | --- | --- |
				%s
				""".formatted(LocalDate.now(), Runtime.getRuntime().availableProcessors(), Runtime.version().feature(),
				postgres, rows.stream().map(Row::line).collect(Collectors.joining("\n")));
	}

}
