package org.dyzurka.benchmark;

import java.util.HashSet;
import java.util.Set;

/**
 * A Bot API server's patience with a bot: thirty messages a second, after a rest as many
 * at once. Whoever comes too fast is refused everything for a second, and whoever comes
 * in that second did not listen.
 */
final class ThirtyASecond implements PlayedTelegram.Limit {

	static final double PER_SECOND = 30;

	static final int BURST = 30;

	private static final long SECOND = 1_000_000_000L;

	/** What was under way when the refusal was written. */
	private static final long GRACE = SECOND / 5;

	private final Set<Long> reached = new HashSet<>();

	private double credit = BURST;

	private long counted = System.nanoTime();

	private long closedUntil = this.counted;

	private long firstAt;

	private long lastAt;

	private int refused;

	private int ignored;

	@Override
	public synchronized int refuses(long chat, long nanoTime) {
		this.credit = Math.min(BURST, this.credit + (nanoTime - this.counted) * PER_SECOND / SECOND);
		this.counted = nanoTime;
		if (this.closedUntil - nanoTime > 0) {
			this.ignored += (this.closedUntil - nanoTime < SECOND - GRACE) ? 1 : 0;
			return 1;
		}
		if (this.credit < 1) {
			this.refused++;
			this.closedUntil = nanoTime + SECOND;
			return 1;
		}
		this.credit--;
		note(chat, nanoTime);
		return 0;
	}

	private void note(long chat, long nanoTime) {
		if (chat >= BroadcastingProgram.FIRST_CHAT && this.reached.add(chat)) {
			this.firstAt = (this.reached.size() == 1) ? nanoTime : this.firstAt;
			this.lastAt = nanoTime;
		}
	}

	/** How many chats the broadcast has reached. */
	synchronized int reached() {
		return this.reached.size();
	}

	/** From the first chat reached to the last. */
	synchronized double seconds() {
		return (double) (this.lastAt - this.firstAt) / SECOND;
	}

	/** How often somebody came too fast. */
	synchronized int refused() {
		return this.refused;
	}

	/** How many came although they had been asked to wait. */
	synchronized int ignored() {
		return this.ignored;
	}

}
