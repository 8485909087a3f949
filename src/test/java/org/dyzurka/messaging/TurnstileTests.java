package org.dyzurka.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnstileTests {

	private final List<Urgency> passed = new CopyOnWriteArrayList<>();

	@Test
	void theMostUrgentGoesFirstWhenSeveralWait() throws Exception {
		Turnstile turnstile = new Turnstile(new Pace(Duration.ofMillis(20), 1, Duration.ZERO, 1), System::nanoTime);
		turnstile.pause(Duration.ofSeconds(3));
		Thread broadcast = waitAt(turnstile, Urgency.BROADCAST);
		Thread notice = waitAt(turnstile, Urgency.NOTICE);
		Thread answer = waitAt(turnstile, Urgency.ANSWER);

		for (Thread thread : List.of(broadcast, notice, answer)) {
			thread.join();
		}

		assertThat(this.passed).containsExactly(Urgency.ANSWER, Urgency.NOTICE, Urgency.BROADCAST);
	}

	@Test
	void aBurstGoesAtOnceAndTheRestAtThePace() throws Exception {
		Turnstile turnstile = new Turnstile(new Pace(Duration.ofMillis(50), 3, Duration.ZERO, 1), System::nanoTime);
		long start = System.nanoTime();

		for (int message = 0; message < 7; message++) {
			turnstile.pass(Urgency.NOTICE);
		}

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
	}

	@Test
	void whoeverWaitsIsSentAwayWhenItCloses() throws Exception {
		Turnstile turnstile = new Turnstile(Pace.UNLIMITED, System::nanoTime);
		turnstile.pause(Duration.ofHours(1));
		AtomicBoolean let = new AtomicBoolean(true);
		Thread waiting = Thread.ofVirtual().start(() -> let.set(pass(turnstile, Urgency.ANSWER)));
		Awaitility.await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

		turnstile.close();
		waiting.join();

		assertThat(let).isFalse();
	}

	@Test
	void anAddressGetsABurstAndThenItsPace() {
		long[] now = { Long.MAX_VALUE - 5 };
		AddressPace addresses = new AddressPace(() -> now[0]);
		Pace pace = new Pace(Duration.ZERO, 1, Duration.ofSeconds(1), 2);
		Address chat = Address.telegram(1);

		assertThat(addresses.reserve(chat, pace)).isZero();
		assertThat(addresses.reserve(chat, pace)).isZero();
		assertThat(addresses.reserve(chat, pace)).isEqualTo(Duration.ofSeconds(1));
		now[0] += Duration.ofSeconds(3).toNanos();
		addresses.tidy();
		assertThat(addresses.reserve(chat, pace)).isZero();
	}

	private Thread waitAt(Turnstile turnstile, Urgency urgency) {
		Thread thread = Thread.ofVirtual().start(() -> {
			if (pass(turnstile, urgency)) {
				this.passed.add(urgency);
			}
		});
		Awaitility.await()
			.until(() -> thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING);
		return thread;
	}

	private static boolean pass(Turnstile turnstile, Urgency urgency) {
		try {
			return turnstile.pass(urgency);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
