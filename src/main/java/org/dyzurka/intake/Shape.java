package org.dyzurka.intake;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a single value of a file has to look like.
 *
 * @param <T> what it is read into
 * @param reading the value, empty when the text does not fit
 * @param hint what to write, such as {@code a date such as 2025-08-29}
 */
record Shape<T>(Function<String, Optional<T>> reading, String hint) {

	/**
	 * A shape by a parser that throws when the text does not fit.
	 */
	static <T> Shape<T> parsed(Function<String, T> parser, String hint) {
		return new Shape<>((text) -> {
			try {
				return Optional.of(parser.apply(text));
			}
			catch (DateTimeException | IllegalArgumentException | ArithmeticException ex) {
				return Optional.empty();
			}
		}, hint);
	}

	Optional<T> read(String text) {
		return this.reading.apply(text);
	}

	/**
	 * This shape, narrowed.
	 */
	Shape<T> where(Predicate<T> condition) {
		return new Shape<>((text) -> read(text).filter(condition), this.hint);
	}

	/**
	 * This shape, read into something else.
	 */
	<R> Shape<R> as(Function<T, R> conversion) {
		return new Shape<>((text) -> read(text).map(conversion), this.hint);
	}

}
