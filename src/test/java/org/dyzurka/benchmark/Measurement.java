package org.dyzurka.benchmark;

import java.util.List;

/**
 * Some rows of the table that are measured together.
 */
interface Measurement {

	/** By which {@code -Dbenchmark.only} names it. */
	String name();

	/** Measures, which may take minutes. */
	List<Row> measure(Bench bench) throws Exception;

}
