package org.dyzurka.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.dyzurka.resident.Address;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnstileTests {

	/** Nothing is known of other nodes. */
	private static final Moments OWN = (wanted, answered) -> {
		long now = System.nanoTime();
		List<Long> starts = new ArrayList<>();
		for (int i = 0; i < wanted; i++) {
			starts.add(now + i * Duration.ofMillis(20).toNanos());
		}
		return new Moments.Taken(starts, now - 1);
	};

	private final List<Urgency> passed = new CopyOnWriteArrayList<>();

	@Test
	void theMostUrgentGoesFirstWhenSeveralWait() throws Exception {
		AtomicInteger taken = new AtomicInteger();
		// None has a moment before the one before it has noted its turn
		Moments oneAfterAnother = (wanted, answered) -> {
			int before = taken.incrementAndGet();
			Awaitility.await().until(() -> this.passed.size() >= before);
			return OWN.take(wanted, answered);
		};
		Turnstile turnstile = new Turnstile(new Pace(Duration.ofMillis(400), 1, Duration.ZERO, 1), oneAfterAnother,
				System::nanoTime);
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
	void aBurstOfAnswersGoesAtOnceAndTheRestAtThePace() throws Exception {
		Turnstile turnstile = new Turnstile(new Pace(Duration.ofMillis(50), 3, Duration.ZERO, 1), OWN,
				System::nanoTime);
		long start = System.nanoTime();

		for (int message = 0; message < 7; message++) {
			turnstile.pass(Urgency.ANSWER, 0);
		}

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
	}

	@Test
	void whereAChannelTakesEveryAnswerNoneWaitsForAnother() throws Exception {
		Turnstile turnstile = new Turnstile(new Pace(Duration.ofHours(1), 1, Duration.ZERO, Duration.ZERO, 1), OWN,
				System::nanoTime);

		Thread answers = Thread.ofVirtual().start(() -> {
			for (int message = 0; message < 100; message++) {
				this.passed.add(pass(turnstile, Urgency.ANSWER) ? Urgency.ANSWER : Urgency.BROADCAST);
			}
		});
		answers.join(Duration.ofSeconds(30));

		assertThat(this.passed).hasSize(100).containsOnly(Urgency.ANSWER);
		turnstile.close();
	}

	@Test
	void whatNobodyWaitsForUsesTheMomentsItIsGiven() throws Exception {
		long start = System.nanoTime();
		List<Integer> wanted = new ArrayList<>();
		Moments every50 = (count, answered) -> {
			wanted.add(count);
			List<Long> starts = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				starts.add(start + (wanted.stream().mapToInt(Integer::intValue).sum() - count + i) * 50_000_000L);
			}
			return new Moments.Taken(starts, start - 1);
		};
		Turnstile turnstile = new Turnstile(new Pace(Duration.ofMillis(50), 3, Duration.ZERO, 1), every50,
				System::nanoTime);

		for (int message = 0; message < 7; message++) {
			turnstile.pass(Urgency.BROADCAST, 6 - message);
			assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(message * 50_000_000L);
		}

		assertThat(wanted).as("a few at a time, never more than the burst").containsExactly(3, 3, 1);
	}

	@Test
	void answersPassWithoutAMomentAndAreMadeUpFor() throws Exception {
		List<Integer> answers = new ArrayList<>();
		Moments none = (wanted, answered) -> {
			answers.add(answered);
			return new Moments.Taken(List.of(System.nanoTime() + Duration.ofHours(1).toNanos()), System.nanoTime() - 1);
		};
		Turnstile turnstile = new Turnstile(new Pace(Duration.ofMillis(1), 3, Duration.ZERO, 1), none,
				System::nanoTime);
		Thread broadcast = waitAt(turnstile, Urgency.BROADCAST);

		turnstile.pass(Urgency.ANSWER, 0);
		turnstile.pass(Urgency.ANSWER, 0);
		turnstile.settle();

		assertThat(broadcast.isAlive()).as("still waits for its moment").isTrue();
		assertThat(answers).containsExactly(0, 2);
		turnstile.close();
		broadcast.join();
	}

	@Test
	void whoeverWaitsIsSentAwayWhenItCloses() throws Exception {
		Turnstile turnstile = new Turnstile(Pace.UNLIMITED, OWN, System::nanoTime);
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
			return turnstile.pass(urgency, 0);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
