package org.dyzurka.consultation;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was read of the plan, for as long as it stays the same ({@link PlanVersion}). For
 * values that cannot change. A transaction that changes the plan reads anew each time.
 *
 * @param <K> what it is asked by
 * @param <V> what was read
 */
public final class Remembered<K, V> {

	private final PlanVersion plan;

	private final int most;

	private volatile Page<K, V> page = new Page<>(-1, new ConcurrentHashMap<>());

	/**
	 * Nothing yet.
	 * @param most values kept; beyond them it begins anew
	 */
	public Remembered(PlanVersion plan, int most) {
		this.plan = plan;
		this.most = most;
	}

	/**
	 * What reading gave or gives, in the caller's transaction.
	 * @param reading reads the plan and nothing else
	 */
	public V get(K key, Function<K, V> reading) {
		OptionalLong version = this.plan.inForce();
		if (version.isEmpty()) {
			return reading.apply(key);
		}
		Page<K, V> present = this.page;
		if (present.version() != version.getAsLong()) {
			present = new Page<>(version.getAsLong(), new ConcurrentHashMap<>());
			this.page = present;
		}
		V known = present.values().get(key);
		if (known != null) {
			return known;
		}
		V read = reading.apply(key);
		if (present.values().size() >= this.most) {
			present.values().clear();
		}
		present.values().put(key, read);
		return read;
	}

	/**
	 * Values of one version, or of a later one that was committed while they were read.
	 */
	private record Page<K, V>(long version, Map<K, V> values) {
	}

}
