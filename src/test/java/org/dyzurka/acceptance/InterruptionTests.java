package org.dyzurka.acceptance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.dyzurka.acceptance.Player.Interruption;
import org.dyzurka.acceptance.Transcript.Step;
import org.dyzurka.conversation.Conversations;
import org.dyzurka.resident.Address;
import org.dyzurka.resident.Resident;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every transcript once more, with nonsense, a sticker, or a button of an older question
 * at each of its questions: the question is put again, and the way goes on.
 */
@DirectConversation
class InterruptionTests {

	/** The day on which time stands still here; what begins on another is not played. */
	private static final LocalDate TODAY = LocalDate.of(2025, 8, 27);

	private static final AtomicLong chats = new AtomicLong(5_000);

	@Autowired
	ApplicationContext program;

	@Autowired
	Conversations conversations;

	@Autowired
	Letterbox letterbox;

	@Autowired
	Residents residents;

	@Autowired
	TransactionTemplate transaction;

	@TestFactory
	Stream<DynamicTest> changeNothing() {
		List<DynamicTest> tests = new ArrayList<>();
		for (Transcript transcript : Transcript.on("telegram")) {
			boolean timeStands = transcript.starts().toLocalDate().equals(TODAY) && transcript.steps()
				.stream()
				.noneMatch((step) -> step instanceof Step.Wait || step instanceof Step.Restart);
			for (Interruption interruption : Interruption.values()) {
				if (timeStands) {
					tests.add(DynamicTest.dynamicTest(transcript.title() + " / " + interruption,
							() -> play(transcript, interruption)));
				}
			}
		}
		return tests.stream();
	}

	private void play(Transcript transcript, Interruption interruption) {
		Address address = Address.telegram(chats.incrementAndGet());
		List<ResidentId> others = new ArrayList<>();
		try {
			DirectStage stage = new DirectStage(this.conversations, this.letterbox, address, transcript.device());
			new Player(stage, new Others(others), interruption).play(transcript);
		}
		finally {
			this.transaction.executeWithoutResult((status) -> {
				this.residents.at(address).map(Resident::id).ifPresent(this.residents::erase);
				others.forEach(this.residents::erase);
			});
		}
	}

	private final class Others implements Player.Surroundings {

		private final List<ResidentId> others;

		Others(List<ResidentId> others) {
			this.others = others;
		}

		@Override
		public void pass(Duration time) {
			throw new UnsupportedOperationException("Time stands still here");
		}

		@Override
		public void restart() {
			throw new UnsupportedOperationException("This program goes on");
		}

		@Override
		public void otherTakes(LocalDateTime start) {
			this.others.add(OtherResident.takes(start, InterruptionTests.this.program));
		}

	}

}
