package org.dyzurka.calendar;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the latest issues in memory, up to a number of bytes; those not asked for longest
 * go first.
 */
final class Shelf {

	private final Map<Subject, Issue> issues = new LinkedHashMap<>(16, 0.75f, true);

	private final ReentrantLock lock = new ReentrantLock();

	private final long capacity;

	private long filled;

	Shelf(long capacity) {
		this.capacity = capacity;
	}

	/** That very edition, or null if it is not here. */
	@Nullable Issue find(Subject subject, Edition edition) {
		this.lock.lock();
		try {
			Issue issue = this.issues.get(subject);
			return (issue != null && issue.edition().equals(edition)) ? issue : null;
		}
		finally {
			this.lock.unlock();
		}
	}

	void keep(Subject subject, Issue issue) {
		this.lock.lock();
		try {
			Issue earlier = this.issues.put(subject, issue);
			this.filled += issue.size() - ((earlier != null) ? earlier.size() : 0);
			Iterator<Issue> oldest = this.issues.values().iterator();
			while (this.filled > this.capacity) {
				this.filled -= oldest.next().size();
				oldest.remove();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

}
