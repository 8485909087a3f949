package org.dyzurka.staff;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginPaceTests {

	private final AtomicLong time = new AtomicLong();

	private final LoginPace pace = new LoginPace(this.time::get);

	@Test
	void threeAttemptsAreFree() {
		assertThat(this.pace.attempt("a")).isZero();
		assertThat(this.pace.attempt("a")).isZero();
		assertThat(this.pace.attempt("a")).isZero();
		assertThat(this.pace.attempt("a")).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void everyFurtherAttemptWaitsTwiceAsLongButNeverMoreThanAMinute() {
		guess(3);
		for (int seconds : new int[] { 1, 2, 4, 8, 16, 32, 60, 60 }) {
			assertThat(this.pace.attempt("a")).isEqualTo(Duration.ofSeconds(seconds));
			pass(Duration.ofSeconds(seconds));
			assertThat(this.pace.attempt("a")).isZero();
		}
	}

	@Test
	void anAttemptThatHasToWaitDoesNotProlongTheWait() {
		guess(3);
		pass(Duration.ofMillis(600));
		assertThat(this.pace.attempt("a")).isEqualTo(Duration.ofMillis(400));
		pass(Duration.ofMillis(400));
		assertThat(this.pace.attempt("a")).isZero();
	}

	@Test
	void othersDoNotWait() {
		guess(3);
		assertThat(this.pace.attempt("b")).isZero();
	}

	@Test
	void successAndTimeAreForgiving() {
		guess(3);
		this.pace.succeeded("a");
		assertThat(this.pace.attempt("a")).isZero();

		guess(2);
		pass(Duration.ofMinutes(16));
		guess(3);
	}

	@Test
	void aFloodOfAddressesDoesNotFillTheMemory() {
		guess(3);
		for (int i = 0; i < 10_000; i++) {
			this.pace.attempt("other-" + i);
		}
		assertThat(this.pace.attempt("a")).isZero();
	}

	private void guess(int times) {
		for (int i = 0; i < times; i++) {
			assertThat(this.pace.attempt("a")).isZero();
		}
	}

	private void pass(Duration duration) {
		this.time.addAndGet(duration.toNanos());
	}

}
