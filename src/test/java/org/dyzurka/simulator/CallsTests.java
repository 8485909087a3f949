package org.dyzurka.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dyzurka.StandingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CallsTests {

	private static final String ANNA = "+48600000001";

	private static final String VOICE = "/twilio/voice";

	private static final String STATUS = "/twilio/status";

	private final PhoneFaults faults = new PhoneFaults();

	private final StandingClock clock = new StandingClock(Instant.parse("2025-08-27T07:00:00Z"));

	private StandInProgram program;

	private Calls calls;

	@BeforeEach
	void connect() throws IOException {
		this.program = new StandInProgram();
		TwilioAccount account = this.program.account();
		TwilioWebhooks webhooks = new TwilioWebhooks(account);
		TwilioReports reports = new TwilioReports(account, new Exchange(this.clock), webhooks, this.faults);
		this.calls = new Calls(account, new CallLine(account, webhooks), reports, this.clock);
	}

	@AfterEach
	void disconnect() {
		this.faults.mend();
		this.program.close();
	}

	@Test
	void aCallAsksTheProgramSigned() {
		this.program.says(VOICE, "<Gather numDigits='1'><Say language='pl-PL' voice='Polly.Ola-Neural'>"
				+ "<prosody rate='90%'>Dzień dobry</prosody></Say></Gather>");
		CallView view = this.calls.dial(ANNA);

		StandInProgram.Asked asked = this.program.last(VOICE);
		assertThat(asked.signed()).isTrue();
		assertThat(asked.form()).containsAllEntriesOf(Map.of("CallSid", view.sid(), "From", ANNA, "Caller", ANNA, "To",
				StandInProgram.NUMBER, "CallStatus", "ringing", "Direction", "inbound", "FromCountry", "PL"));
		assertThat(view.sid()).matches("CA[0-9a-f]{32}");
		assertThat(view.spoken()).containsExactly(new Spoken("Dzień dobry", "pl-PL", "Polly.Ola-Neural", "90%"));
		assertThat(input(view).numDigits()).isOne();
		assertThat(view.problems()).isEmpty();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "Restricted", "+266696687", "anonymous" })
	void aNumberMayBeWithheld(String from) {
		this.program.says(VOICE, "<Hangup/>");
		this.calls.dial(from);
		assertThat(this.program.last(VOICE).form()).containsEntry("From", (from != null) ? from : "anonymous");
	}

	@Test
	void nobodyCallsFromWhatIsNoNumber() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.calls.dial("pan Jan"));
	}

	@Test
	void theLastDigitWantedSubmits() {
		this.program.says(VOICE, "<Gather numDigits='2' action='voice/pick?step=2&amp;kod=%26'><Say>a</Say></Gather>");
		this.program.says(VOICE + "/pick", "<Gather numDigits='1'><Say>b</Say></Gather>");
		CallView begun = this.calls.dial(ANNA);

		CallView half = this.calls.press(begun.sid(), "1");
		assertThat(input(half).keyed()).isEqualTo("1");
		assertThat(this.program.asked(VOICE + "/pick")).isEmpty();

		CallView whole = this.calls.press(begun.sid(), "2");
		StandInProgram.Asked asked = this.program.last(VOICE + "/pick");
		assertThat(asked.signed()).isTrue();
		assertThat(asked.query()).isEqualTo("step=2&kod=%26");
		assertThat(asked.form()).containsEntry("Digits", "12")
			.containsEntry("CallStatus", "in-progress")
			.containsEntry("msg", "Gather End");
		assertThat(whole.spoken()).extracting(Spoken::text).containsExactly("b");
		assertThat(whole.transcript()).extracting(CallView.Line::text).containsExactly("a", "1", "2", "b");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			"", *482#, *482, #
			finishOnKey='' numDigits='1', #, #, ""
			finishOnKey='*', 12*, 12, *""")
	void onlyTheFinishingKeyIsNotADigit(String attributes, String keys, String digits, String finishedOn) {
		this.program.says(VOICE, "<Gather action='/pick' " + attributes + "/>");
		this.program.says("/pick", "<Hangup/>");
		this.calls.press(this.calls.dial(ANNA).sid(), keys);

		assertThat(this.program.last("/pick").form()).containsEntry("Digits", digits)
			.containsEntry("FinishedOnKey", finishedOn);
	}

	@Test
	void whatWasKeyedCountsWhenTheTimeIsUp() {
		this.program.says(VOICE, "<Gather action='/pick'/>");
		this.program.says("/pick", "<Hangup/>");
		CallView call = this.calls.dial(ANNA);
		this.calls.press(call.sid(), "48");
		this.calls.silence(call.sid());

		assertThat(this.program.last("/pick").form()).containsEntry("Digits", "48");
	}

	@Test
	void furtherKeysGoToTheNextQuestion() {
		this.program.says(VOICE, "<Gather action='/first' numDigits='1'/>");
		this.program.says("/first", "<Gather action='/second' numDigits='1'/>");
		this.program.says("/second", "<Hangup/>");
		this.calls.press(this.calls.dial(ANNA).sid(), "12");

		assertThat(this.program.last("/first").form()).containsEntry("Digits", "1");
		assertThat(this.program.last("/second").form()).containsEntry("Digits", "2");
	}

	@ParameterizedTest
	@CsvSource({ "silence", "#" })
	void noInputFallsThrough(String what) {
		this.program.says(VOICE, "<Gather action='/pick'><Say>a</Say></Gather><Say>b</Say><Redirect>/again</Redirect>");
		this.program.says("/again", "<Gather/>");
		CallView call = this.calls.dial(ANNA);
		CallView after = what.equals("#") ? this.calls.press(call.sid(), "#") : this.calls.silence(call.sid());

		assertThat(this.program.asked("/pick")).isEmpty();
		assertThat(this.program.last("/again").form()).doesNotContainKey("Digits");
		assertThat(after.spoken()).extracting(Spoken::text).containsExactly("b");
	}

	@Test
	void noInputIsSubmittedWhereThatIsWanted() {
		this.program.says(VOICE, "<Gather action='/pick' actionOnEmptyResult='true' input='dtmf speech'/>");
		this.program.says("/pick", "<Hangup/>");
		this.calls.silence(this.calls.dial(ANNA).sid());

		assertThat(this.program.last("/pick").form()).containsEntry("Digits", "").doesNotContainKey("SpeechResult");
	}

	@Test
	void speechIsHeardWhereItIsListenedFor() {
		this.program.says(VOICE, "<Gather action='/pick' input='dtmf speech' hints='wtorek' language='pl-PL'/>");
		this.program.says("/pick", "<Gather/>");
		CallView call = this.calls.dial(ANNA);
		assertThat(input(call).hints()).containsExactly("wtorek");
		assertThat(input(call).language()).isEqualTo("pl-PL");

		this.calls.say(call.sid(), "we wtorek");
		assertThat(this.program.last("/pick").form()).containsEntry("SpeechResult", "we wtorek")
			.containsKey("Confidence")
			.doesNotContainKey("Digits");

		this.calls.say(call.sid(), "halo");
		assertThat(this.program.asked(VOICE)).hasSize(1);
		assertThat(this.program.asked("/pick")).hasSize(1);
	}

	@Test
	void anActionlessGatherAsksTheSameAddress() {
		this.program.answers(VOICE, (asked) -> new StandInProgram.Answer(200, "text/xml",
				asked.form().containsKey("Digits") ? "<Response/>" : "<Response><Gather numDigits='1'/></Response>"));
		CallView end = this.calls.press(this.calls.dial(ANNA).sid(), "1");

		assertThat(this.program.asked(VOICE)).hasSize(2);
		assertThat(end.waiting()).isEqualTo(new CallView.Waiting.Ended(CallView.End.PROGRAM));
	}

	@Test
	void aGetCarriesEverythingInTheAddressAndTheSignature() {
		this.program.says(VOICE, "<Redirect method='GET'>/next?a=b%20c</Redirect>");
		this.program.says("/next", "<Hangup/>");
		this.calls.dial(ANNA);

		StandInProgram.Asked asked = this.program.last("/next");
		assertThat(asked.method()).isEqualTo("GET");
		assertThat(asked.query()).startsWith("a=b%20c&").contains("CallSid=CA");
		assertThat(asked.signed()).isTrue();
	}

	@Test
	void theOfficeAnswersAndHangsUp() {
		CallView call = dialOffice();
		assertThat(call.waiting()).isEqualTo(new CallView.Waiting.Ringing(List.of("+48121234567"), 20));

		assertThat(this.calls.office(call.sid(), true).waiting())
			.isEqualTo(new CallView.Waiting.Talking("+48121234567"));
		this.clock.advance(Duration.ofSeconds(90));
		this.calls.office(call.sid(), false);

		assertThat(this.program.last("/after").form()).containsEntry("DialCallStatus", "completed")
			.containsEntry("DialCallDuration", "90")
			.containsEntry("DialBridged", "true");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void nobodyAnswersInTheOffice(boolean silently) {
		CallView call = dialOffice();
		CallView after = silently ? this.calls.silence(call.sid()) : this.calls.office(call.sid(), false);

		assertThat(this.program.last("/after").form()).containsEntry("DialCallStatus", "no-answer")
			.doesNotContainKey("DialCallDuration");
		assertThat(after.spoken()).extracting(Spoken::text).containsExactly("Oddzwonimy");
	}

	private CallView dialOffice() {
		this.program.says(VOICE, "<Dial timeout='20' action='/after'><Number>+48121234567</Number></Dial>");
		this.program.says("/after", "<Say>Oddzwonimy</Say><Hangup/>");
		return this.calls.dial(ANNA);
	}

	@Test
	void theEndIsReportedWithItsDuration() {
		this.program.says(VOICE, "<Gather><Say>a</Say></Gather>");
		CallView call = this.calls.dial(ANNA);
		this.clock.advance(Duration.ofSeconds(75));
		CallView ended = this.calls.hangUp(call.sid());

		assertThat(ended.spoken()).isEmpty();
		assertThat(ended.waiting()).isEqualTo(new CallView.Waiting.Ended(CallView.End.CALLER));
		assertThat(this.program.asked(STATUS)).singleElement().satisfies((report) -> {
			assertThat(report.signed()).isTrue();
			assertThat(report.form()).containsEntry("CallStatus", "completed")
				.containsEntry("CallDuration", "75")
				.containsEntry("CallSid", call.sid());
		});

		this.calls.press(call.sid(), "1");
		this.calls.hangUp(call.sid());
		assertThat(this.program.asked(VOICE)).hasSize(1);
		assertThat(this.program.asked(STATUS)).hasSize(1);
	}

	@Test
	void theReportOfACallCanComeTwiceOrNever() {
		this.program.says(VOICE, "<Hangup/>");
		this.faults.nextReports(PhoneFaults.Report.DOUBLED, 1);
		this.calls.dial(ANNA);
		assertThat(this.program.asked(STATUS)).hasSize(2);

		this.faults.nextReports(PhoneFaults.Report.LOST, 1);
		this.calls.dial(ANNA);
		assertThat(this.program.asked(STATUS)).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "500, text/xml, <Response/>, 11200", "404, text/xml, <Response/>, 11200",
			"200, application/json, {}, 12300", "200, text/xml, <Response><Play>a.mp3</Play></Response>, 12200",
			"200, text/xml, <Response>, 12100",
			"200, text/xml, <Response><Redirect>mailto:a</Redirect></Response>, 11100",
			"200, text/xml, <Response><Redirect/></Response>, 12200" })
	void anAnswerThatCannotBeFollowedEndsTheCall(int status, String type, String body, String code) {
		this.program.answers(VOICE, (asked) -> new StandInProgram.Answer(status, type, body));
		CallView call = this.calls.dial(ANNA);
		assertThat(call.problems()).singleElement().asString().startsWith(code + ": ");
		assertThat(call.waiting()).isEqualTo(new CallView.Waiting.Ended(CallView.End.ERROR));
		assertThat(call.spoken()).last().extracting(Spoken::text).asString().contains("application error");
		assertThat(this.program.asked(STATUS)).hasSize(1);
	}

	@Test
	void aRepeatedRequestIsTheSameAndMovesNothing() {
		this.program.says(VOICE, "<Gather action='/pick' numDigits='1'/>");
		this.program.says("/pick", "<Gather/>");
		CallView call = this.calls.press(this.calls.dial(ANNA).sid(), "1");
		CallView repeated = this.calls.repeat(call.sid());

		assertThat(this.program.asked("/pick")).hasSize(2);
		assertThat(this.program.asked("/pick").getFirst()).isEqualTo(this.program.last("/pick"));
		assertThat(repeated).isEqualTo(call);

		this.program.says("/pick", "<Hangup/>");
		assertThat(this.calls.repeat(call.sid()).problems()).singleElement().asString().contains("another way");
	}

	private static CallView.Waiting.Input input(CallView view) {
		return (CallView.Waiting.Input) view.waiting();
	}

}
