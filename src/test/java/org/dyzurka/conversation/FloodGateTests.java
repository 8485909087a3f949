package org.dyzurka.conversation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.dyzurka.conversation.FloodGate.Verdict;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FloodGateTests {

	private static final Address CHAT = Address.telegram(1);

	/** Begins where {@link System#nanoTime()} overflows. */
	private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);

	private final FloodGate gate = new FloodGate(3, Duration.ofSeconds(1), this.nanos::get);

	@Test
	void afterARestSoManyPassAtOnceAndTheNextIsTold() {
		assertThat(this.gate.judge(CHAT)).isEqualTo(Verdict.PASSES);
		assertThat(this.gate.judge(CHAT)).isEqualTo(Verdict.PASSES);
		assertThat(this.gate.judge(CHAT)).isEqualTo(Verdict.PASSES);
		assertThat(this.gate.judge(CHAT)).isEqualTo(Verdict.IS_TOLD);
		assertThat(this.gate.judge(CHAT)).isEqualTo(Verdict.IS_DROPPED);
		assertThat(this.gate.judge(Address.telegram(2))).isEqualTo(Verdict.PASSES);
	}

	@Test
	void oneMorePassesAfterEachIntervalAndNobodyIsToldTwiceInOneFlood() {
		flood();
		pass(Duration.ofSeconds(1));
		assertThat(this.gate.judge(CHAT)).isEqualTo(Verdict.PASSES);
		assertThat(this.gate.judge(CHAT)).isEqualTo(Verdict.IS_DROPPED);
	}

	@Test
	void whoHadARestIsToldAnew() {
		flood();
		pass(Duration.ofSeconds(3));
		for (int i = 0; i < 3; i++) {
			assertThat(this.gate.judge(CHAT)).isEqualTo(Verdict.PASSES);
		}
		assertThat(this.gate.judge(CHAT)).isEqualTo(Verdict.IS_TOLD);
	}

	@Test
	void soManyNewcomersBeginAtOnceAndThenSoManyInAMinute() {
		Newcomers newcomers = new Newcomers(2, 60, this.nanos::get);

		assertThat(newcomers.admit()).isTrue();
		assertThat(newcomers.admit()).isTrue();
		assertThat(newcomers.admit()).isFalse();
		pass(Duration.ofSeconds(1));
		assertThat(newcomers.admit()).isTrue();
		assertThat(newcomers.admit()).isFalse();
	}

	private void flood() {
		for (int i = 0; i < 10; i++) {
			this.gate.judge(CHAT);
		}
	}

	private void pass(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

}
