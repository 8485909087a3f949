package org.dyzurka.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The faults of one file, collected while it is read.
 */
final class Faults {

	private final String file;

	private final List<Fault> found = new ArrayList<>();

	Faults(String file) {
		this.file = file;
	}

	void add(int line, String path, String message) {
		this.found.add(new Fault(this.file, line, inOneLine(path), inOneLine(message)));
	}

	/**
	 * All of them, by line.
	 */
	List<Fault> all() {
		return this.found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
	}

	boolean none() {
		return this.found.isEmpty();
	}

	/**
	 * What a file says may stand in a fault, but not break its line.
	 */
	private static String inOneLine(String text) {
		return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
	}

}
