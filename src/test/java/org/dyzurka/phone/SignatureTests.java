package org.dyzurka.phone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.twilio.security.RequestValidator;
import org.dyzurka.PublicUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTests {

	private static final String TOKEN = "12345";

	private static final Map<String, String> PUBLISHED = Map.of("CallSid", "CA1234567890ABCDE", "Caller",
			"+14158675309", "Digits", "1234", "From", "+14158675309", "To", "+18005551212");

	@Test
	void theExampleThatTwilioPublishesIsProved() {
		Signature signature = signature("https://mycompany.com");

		assertThat(signature.proves("/myapp.php?foo=1&bar=2", form(PUBLISHED), "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
			.isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "RSOYDt4T1cUTdK1PDd93/VVr8B9=", "żółw" })
	void anythingElseIsNot(String claimed) {
		assertThat(signature("https://mycompany.com").proves("/myapp.php?foo=1&bar=2", form(PUBLISHED), claimed))
			.isFalse();
	}

	/** The SDK signs and checks by its own code. */
	@ParameterizedTest
	@CsvSource({ "https://miasto.example, /twilio/voice?step=1&x=%26%20a", "https://miasto.example, /twilio/sms",
			"http://localhost:8080, /twilio/sms?a=b&a=c" })
	void whatWeSignTheLibraryOfTwilioAccepts(String origin, String target) {
		Map<String, String> fields = Map.of("Body", " zażółć\n ", "From", "+48501", "Empty", "", "a", "1", "B", "2");

		String signed = new String(signature(origin).of(origin + target, form(fields)), StandardCharsets.US_ASCII);

		assertThat(new RequestValidator(TOKEN).validate(origin + target, fields, signed)).isTrue();
		assertThat(signature(origin).proves(target, form(fields), signed)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "https://miasto.example, https://miasto.example:443", "http://localhost:8080, http://localhost",
			"http://miasto.example, http://miasto.example:80" })
	void thePortMayBeLeftOutOrWritten(String origin, String signedAs) {
		Signature signature = signature(origin);
		String signed = new String(signature.of(signedAs + "/twilio/sms", form(PUBLISHED)), StandardCharsets.US_ASCII);

		assertThat(signature.proves("/twilio/sms", form(PUBLISHED), signed)).isTrue();
	}

	@Test
	void aFieldThatIsRepeatedIsSignedOnceForEachOfItsValuesInOrder() {
		Signature signature = signature("https://miasto.example");
		Form repeated = new Form(Map.of("a", List.of("2", "1", "2"), "b", List.of("3")));
		Form single = new Form(Map.of("a", List.of("1a2"), "b", List.of("3")));

		assertThat(signature.of("https://miasto.example/", repeated))
			.isEqualTo(signature.of("https://miasto.example/", single));
	}

	private static Signature signature(String origin) {
		return new Signature(TOKEN, PublicUrl.of(origin));
	}

	private static Form form(Map<String, String> fields) {
		Map<String, List<String>> all = new TreeMap<>();
		fields.forEach((name, value) -> all.put(name, List.of(value)));
		return new Form(all);
	}

}
