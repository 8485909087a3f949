package org.dyzurka.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.dyzurka.PublicUrl;
import org.dyzurka.StrictTwiml;
import org.dyzurka.wording.Words;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the provider says by itself while the program does not answer, in the folder
 * {@code deploy/fallback}.
 */
@Telephone
class FallbackTests {

	private static final Path FOLDER = Path.of("deploy/fallback");

	/** What an operator fills in. */
	private static final String NUMBER = "OFFICE_NUMBER";

	@Autowired
	private Words words;

	@Autowired
	private TwilioSettings settings;

	@Test
	void aCallerHearsTheApologyThatTheProgramWouldSay() throws IOException {
		String file = Files.readString(FOLDER.resolve("voice.xml"));
		StrictTwiml twiml = StrictTwiml.of(file);

		assertThat(twiml.hangsUp()).isTrue();
		assertThat(twiml.said()).hasSize(3).allSatisfy((said) -> assertThat(said.text()).contains(NUMBER));
		String said = new Twiml(this.words, new Voices(this.settings.voices()), PublicUrl.of("https://miasto.example"))
			.outOfOrder("OFFICE NUMBER")
			.replace("OFFICE, NUMBER", NUMBER);
		assertThat(file.lines().filter((line) -> !line.startsWith("<!--")).map(String::strip).toList())
			.as("deploy/fallback/voice.xml says what the program says")
			.isEqualTo(inLines(said));
	}

	@Test
	void aTextMessageIsAnsweredWithinTwoSegments() throws Exception {
		Element response = DocumentBuilderFactory.newDefaultInstance()
			.newDocumentBuilder()
			.parse(FOLDER.resolve("sms.xml").toFile())
			.getDocumentElement();

		assertThat(response.getNodeName()).isEqualTo("Response");
		assertThat(response.getElementsByTagName("*").getLength()).isEqualTo(1);
		Element message = (Element) response.getElementsByTagName("Message").item(0);
		assertThat(message.getAttributes().getLength()).isZero();
		String text = message.getTextContent();
		assertThat(text).containsOnlyOnce(NUMBER).contains("urzędu", "office", "установи");
		// Cyrillic: 67 characters in each part (GSM 03.38)
		assertThat(text.replace(NUMBER, "+48 12 616 12 12").length()).isLessThanOrEqualTo(2 * 67);
	}

	private static List<String> inLines(String xml) {
		Map<String, String> breaks = Map.of("<Response>", "\n<Response>\n", "<Hangup/>", "<Hangup/>\n");
		String lines = xml.replace("</Say>", "</Say>\n");
		for (Map.Entry<String, String> one : breaks.entrySet()) {
			lines = lines.replace(one.getKey(), one.getValue());
		}
		return lines.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
