package org.dyzurka.simulator;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Telegram's limits of pace (Bots FAQ, "How can I message all of my bot's subscribers at
 * once?"): about one message a second to a chat, short bursts tolerated, about 30 a
 * second altogether. Counts machine time.
 */
@Component
@WhileSimulating
class Pace {

	private static final int CHAT_BURST = 20;

	private static final int OVERALL = 30;

	private static final double NANOS_PER_SECOND = 1e9;

	private final Map<Long, Bucket> chats = new HashMap<>();

	private final Bucket all = new Bucket(OVERALL, OVERALL);

	/**
	 * Counts one message to a chat, or refuses it with the seconds to wait. Called under
	 * the lock of the {@link World}.
	 */
	void count(long chat) {
		long now = System.nanoTime();
		Bucket own = this.chats.computeIfAbsent(chat, (id) -> new Bucket(1, CHAT_BURST));
		double wait = Math.max(own.secondsToWait(now), this.all.secondsToWait(now));
		if (wait > 0) {
			throw Refused.tooMany((int) Math.ceil(wait));
		}
		own.take();
		this.all.take();
	}

	private static final class Bucket {

		private final double perSecond;

		private final double size;

		private double level;

		private long seen = System.nanoTime();

		Bucket(double perSecond, double size) {
			this.perSecond = perSecond;
			this.size = size;
			this.level = size;
		}

		double secondsToWait(long now) {
			this.level = Math.min(this.size, this.level + (now - this.seen) / NANOS_PER_SECOND * this.perSecond);
			this.seen = now;
			return (this.level >= 1) ? 0 : (1 - this.level) / this.perSecond;
		}

		void take() {
			this.level -= 1;
		}

	}

}
