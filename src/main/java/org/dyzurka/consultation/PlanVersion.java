package org.dyzurka.consultation;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which plan is in force: the consultations, their duties and meetings, as of the last
 * change that was committed on any node. They are read in every turn of every resident
 * and change a few times a day, so what was read of them is kept ({@link Remembered}) for
 * as long as this stays the same.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanVersion {

	private final JdbcClient jdbc;

	PlanVersion(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * This transaction is about to change the plan: from now on it remembers nothing, and
	 * when it commits, no node does. To be called before anything is changed.
	 */
	public void changing() {
		Seen seen = seen();
		if (!seen.changing) {
			seen.changing = true;
			TransactionSynchronizationManager.registerSynchronization(new Growing());
		}
	}

	/**
	 * The version in force, read once in a transaction; empty in one that changes the
	 * plan.
	 */
	OptionalLong inForce() {
		Seen seen = seen();
		if (seen.changing) {
			return OptionalLong.empty();
		}
		if (seen.version == null) {
			seen.version = this.jdbc.sql("select version from plan_version").query(Long.class).single();
		}
		return OptionalLong.of(seen.version);
	}

	private Seen seen() {
		Seen known = (Seen) TransactionSynchronizationManager.getResource(this);
		if (known != null) {
			return known;
		}
		Seen seen = new Seen();
		TransactionSynchronizationManager.bindResource(this, seen);
		TransactionSynchronizationManager.registerSynchronization(new Unbinding(seen));
		return seen;
	}

	/** What one transaction knows. */
	private static final class Seen {

		private boolean changing;

		private @Nullable Long version;

	}

	/** Last of all, so that others who change the plan wait as shortly as can be. */
	private final class Growing implements TransactionSynchronization {

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			PlanVersion.this.jdbc.sql("update plan_version set version = version + 1").update();
		}

	}

	/** Another transaction in the same thread knows nothing of this one. */
	private final class Unbinding implements TransactionSynchronization {

		private final Seen seen;

		private Unbinding(Seen seen) {
			this.seen = seen;
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(PlanVersion.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(PlanVersion.this, this.seen);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResource(PlanVersion.this);
		}

	}

}
