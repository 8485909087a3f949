package org.dyzurka.consultation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Texts of a column that are read again and again and seldom differ, with what they say:
 * the same text is parsed once. Nothing here can be out of date, since a changed row has
 * another text. For values that cannot change.
 */
final class ReadOnce<T> {

	/** More than a city has at a time; then it begins anew. */
	private static final int MOST = 200;

	private final Map<String, T> known = new ConcurrentHashMap<>();

	T of(String text, Function<String, T> reader) {
		T before = this.known.get(text);
		if (before != null) {
			return before;
		}
		T read = reader.apply(text);
		if (this.known.size() >= MOST) {
			this.known.clear();
		}
		this.known.put(text, read);
		return read;
	}

}
