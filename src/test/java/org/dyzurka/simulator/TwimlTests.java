package org.dyzurka.simulator;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TwimlTests {

	@Test
	void fillsInTheDefaultsOfGather() {
		assertThat(verbs("<Gather/>")).containsExactly(
				new Verb.Gather("", "POST", true, false, null, "#", 5, List.of(), "en-US", false, List.of()));
	}

	@Test
	void readsEverythingOfGather() {
		assertThat(
				verbs("""
						<Gather input="dtmf speech" action="/twilio/voice?step=2&amp;x=%26" method="POST" numDigits="6"
							finishOnKey="" timeout="8" speechTimeout="auto" hints="wtorek, środa" language="uk-UA"
							actionOnEmptyResult="true" bargeIn="true"><Say voice="Polly.Ola-Neural" language="pl-PL">Wybierz</Say>
							<Pause length="2"/></Gather>"""))
			.containsExactly(new Verb.Gather("/twilio/voice?step=2&x=%26", "POST", true, true, 6, "", 8,
					List.of("wtorek", "środa"), "uk-UA", true,
					List.of(new Verb.Say(List.of(new Spoken("Wybierz", "pl-PL", "Polly.Ola-Neural", null))),
							new Verb.Pause(2))));
	}

	@Test
	void readsSpeechWithItsPace() {
		assertThat(verbs("""
				<Say language="pl-PL">Kod: <prosody rate="80%"><s>Dwanaście</s>
				<break time="600ms"/><say-as interpret-as="digits">34</say-as></prosody> Koniec &amp; kropka</Say>"""))
			.containsExactly(new Verb.Say(
					List.of(new Spoken("Kod:", "pl-PL", null, null), new Spoken("Dwanaście 34", "pl-PL", null, "80%"),
							new Spoken("Koniec & kropka", "pl-PL", null, null))));
	}

	@Test
	void aVoiceMayBringItsLanguage() {
		assertThat(verbs("<Say voice=\"Google.uk-UA-Wavenet-A\">Так</Say>"))
			.containsExactly(new Verb.Say(List.of(new Spoken("Так", "uk-UA", "Google.uk-UA-Wavenet-A", null))));
	}

	@Test
	void readsDial() {
		assertThat(verbs("<Dial timeout=\"20\" action=\"after\"><Number>+48121234567</Number></Dial>"))
			.containsExactly(new Verb.Dial("after", "POST", 20, List.of("+48121234567")));
		assertThat(verbs("<Dial>+48121234567</Dial>"))
			.containsExactly(new Verb.Dial(null, "POST", 30, List.of("+48121234567")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Sey>a</Sey>", "<say>a</say>", "<Say voise=\"x\">a</Say>", "<Gather numdigits=\"1\"/>",
			"<Gather numDigits=\"0\"/>", "<Gather timeout=\"soon\"/>", "<Gather timeout=\"0\"/>",
			"<Gather input=\"keys\"/>", "<Gather finishOnKey=\"12\"/>", "<Gather actionOnEmptyResult=\"yes\"/>",
			"<Gather><Dial>+48121234567</Dial></Gather>", "<Gather>words</Gather>", "words",
			"<Say><emphasis>a</emphasis></Say>", "<Say language=\"polski\">a</Say>", "<Say><break time=\"1\"/></Say>",
			"<Say><prosody rate=\"quick\">a</prosody></Say>", "<Say><say-as>a</say-as></Say>",
			"<Dial record=\"record-from-answer\">+48121234567</Dial>", "<Dial>12</Dial>", "<Dial/>",
			"<Dial callerId=\"x\">+48121234567</Dial>", "<Record/>", "<Hangup>a</Hangup>", "<Pause length=\"0\"/>",
			"<Reject reason=\"mood\"/>", "<Redirect method=\"PUT\">/a</Redirect>", "<Say xmlns=\"x\">a</Say>" })
	void refusesWhatTwilioDoesNotKnow(String twiml) {
		assertThatExceptionOfType(TwimlProblem.class).isThrownBy(() -> verbs(twiml));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<Response>", "<response/>", "<Response a=\"b\"/>", "plain",
			"<!DOCTYPE Response [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Response><Say>&x;</Say></Response>",
			"<!DOCTYPE Response><Response/>" })
	void refusesWhatIsNoDocument(String document) {
		assertThatExceptionOfType(TwimlProblem.class).isThrownBy(() -> Twiml.parse(document));
	}

	@Test
	void refusesWhatIsTooLong() {
		assertThatExceptionOfType(TwimlProblem.class).isThrownBy(() -> verbs("<Say>" + "a".repeat(4097) + "</Say>"));
		assertThatExceptionOfType(TwimlProblem.class).isThrownBy(() -> verbs("<!--" + "a".repeat(64 * 1024) + "-->"));
	}

	private static List<Verb> verbs(String twiml) {
		return Twiml.parse("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + twiml + "</Response>");
	}

}
