package org.dyzurka.acceptance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.dyzurka.BesideOthers;
import org.dyzurka.acceptance.Player.Interruption;
import org.dyzurka.acceptance.Transcript.Step;
import org.dyzurka.consultation.Poland;
import org.dyzurka.resident.ResidentId;
import org.dyzurka.resident.Residents;
import org.dyzurka.simulator.Phones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transcripts by SMS and by voice, through Twilio's client and the real webhooks. One
 * program plays those that begin at the same time and in which none passes; the others
 * get one of their own.
 */
@Tag("database")
@BesideOthers
class PhoneTranscriptTests {

	private static final AtomicInteger numbers = new AtomicInteger(600_300_000);

	private static @Nullable LocalDateTime started;

	private static @Nullable Program shared;

	@AfterAll
	static void end() {
		if (shared != null) {
			shared.close();
		}
	}

	@TestFactory
	Stream<DynamicTest> areWrittenAsTextMessages() {
		return play("sms", (program, number) -> new SmsStage(() -> program.bean(Phones.class), number));
	}

	@TestFactory
	Stream<DynamicTest> areSpokenOnTheTelephone() {
		return play("voice", CallStage::new);
	}

	private static Stream<DynamicTest> play(String channel, BiFunction<Program, String, Stage> stages) {
		List<DynamicTest> tests = new ArrayList<>();
		for (Transcript transcript : Transcript.on(channel)) {
			tests.add(DynamicTest.dynamicTest(transcript.title(), () -> play(transcript, stages)));
		}
		return tests.stream();
	}

	private static void play(Transcript transcript, BiFunction<Program, String, Stage> stages) {
		boolean timeStands = transcript.steps()
			.stream()
			.noneMatch((step) -> step instanceof Step.Wait || step instanceof Step.Restart);
		if (timeStands) {
			Program program = shared(transcript.starts());
			try {
				play(transcript, program, stages);
			}
			finally {
				everybodyIsForgotten(program);
			}
			return;
		}
		try (Program program = started(transcript.starts())) {
			play(transcript, program, stages);
		}
	}

	private static void play(Transcript transcript, Program program, BiFunction<Program, String, Stage> stages) {
		String number = (transcript.number() != null) ? transcript.number() : "+48" + numbers.incrementAndGet();
		new Player(stages.apply(program, number), new PhoneSurroundings(program), Interruption.NONE).play(transcript);
	}

	private static Program shared(LocalDateTime starts) {
		Program program = shared;
		if (program == null || !starts.equals(started)) {
			end();
			program = started(starts);
			shared = program;
			started = starts;
		}
		return program;
	}

	private static Program started(LocalDateTime starts) {
		Instant start = starts.atZone(Poland.ZONE).toInstant();
		return new Program(start, "--dyzurka.twilio.sms-interval=10ms");
	}

	/** What the next one finds is as it was. */
	private static void everybodyIsForgotten(Program program) {
		program.bean(TransactionTemplate.class).executeWithoutResult((status) -> {
			program.bean(JdbcClient.class)
				.sql("select id from resident")
				.query((row, at) -> new ResidentId(row.getObject("id", UUID.class)))
				.list()
				.forEach(program.bean(Residents.class)::erase);
		});
	}

}
