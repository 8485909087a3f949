package org.dyzurka.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;

import org.dyzurka.BesideOthers;
import org.dyzurka.acceptance.Player.Interruption;
import org.dyzurka.consultation.Poland;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The transcripts as they are written, through the real Telegram adapter, each with a
 * program and a database of its own.
 */
@Tag("database")
@BesideOthers
class TranscriptTests {

	@TestFactory
	Stream<DynamicTest> areSpokenOnTelegram() {
		return Transcript.on("telegram")
			.stream()
			.map((transcript) -> DynamicTest.dynamicTest(transcript.title(), () -> play(transcript)));
	}

	private static void play(Transcript transcript) {
		Instant start = transcript.starts().atZone(Poland.ZONE).toInstant();
		try (Program program = new Program(start, TelegramTown.settings())) {
			TelegramStage stage = new TelegramStage(TelegramTown.chats(), transcript.device());
			new Player(stage, new Around(program), Interruption.NONE).play(transcript);
		}
	}

	private record Around(Program program) implements Player.Surroundings {

		@Override
		public void pass(Duration time) {
			this.program.pass(time);
		}

		@Override
		public void restart() {
			this.program.restart();
		}

		@Override
		public void otherTakes(LocalDateTime start) {
			OtherResident.takes(start, this.program.context());
		}

		@Override
		public void othersTakeAll(String key) {
			OtherResident.takeAll(key, this.program.context());
		}

		@Override
		public void otherGivesUp(LocalDateTime start) {
			OtherResident.givesUp(start, this.program.context());
		}

	}

}
