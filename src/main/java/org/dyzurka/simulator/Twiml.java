package org.dyzurka.simulator;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads TwiML as strictly as it is documented (Twilio, "TwiML for Programmable Voice"):
 * where the real one passes over what it does not know, this one refuses it. What records
 * is left out on purpose, since nobody is ever recorded.
 */
final class Twiml {

	private static final int LARGEST = 64 * 1024;

	private static final int MOST_HINTS = 500;

	private static final int LONGEST_HINT = 100;

	private Twiml() {
	}

	static List<Verb> parse(String xml) {
		TwimlElement response = new TwimlElement(document(xml).getDocumentElement());
		if (!response.name().equals("Response")) {
			throw new TwimlProblem(12102, "the document begins with <" + response.name() + ">, not <Response>");
		}
		return response.knows().children().stream().map(Twiml::verb).toList();
	}

	private static Document document(String xml) {
		if (xml.length() > LARGEST) {
			throw new TwimlProblem(11750, "the document is larger than 64 KB");
		}
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			factory.setNamespaceAware(false);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			factory.setCoalescing(true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			return builder.parse(new InputSource(new StringReader(xml)));
		}
		catch (SAXException | IOException ex) {
			throw new TwimlProblem(12100, "the document is no XML: " + ex.getMessage());
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Verb verb(TwimlElement element) {
		return switch (element.name()) {
			case "Say" -> Speech.read(element);
			case "Pause" -> pause(element);
			case "Gather" -> gather(element);
			case "Dial" -> dial(element);
			case "Redirect" -> new Verb.Redirect(element.knows("method").words(), element.method());
			case "Hangup" -> {
				element.knows().children();
				yield new Verb.Hangup();
			}
			case "Reject" -> {
				element.knows("reason").children();
				yield new Verb.Reject(element.text("reason", "rejected", "rejected|busy"));
			}
			default -> throw TwimlProblem.unknown("<Response> holds no <" + element.name() + ">");
		};
	}

	private static Verb pause(TwimlElement element) {
		element.knows("length").children();
		return new Verb.Pause(element.number("length", 1, 1));
	}

	private static Verb gather(TwimlElement element) {
		element.knows("action", "method", "input", "numDigits", "finishOnKey", "timeout", "speechTimeout",
				"maxSpeechTime", "hints", "language", "speechModel", "enhanced", "profanityFilter", "bargeIn",
				"actionOnEmptyResult");
		List<String> input = List.of(element.text("input", "dtmf", "dtmf|speech|dtmf speech|speech dtmf").split(" "));
		int digits = element.number("numDigits", 0, (element.text("numDigits") != null) ? 1 : 0);
		element.text("speechTimeout", "auto", "auto|[1-9][0-9]{0,2}");
		element.number("maxSpeechTime", 60, 1);
		element.text("speechModel", "default", "[a-z0-9_.-]+");
		element.flag("enhanced");
		element.flag("profanityFilter");
		element.flag("bargeIn");
		return new Verb.Gather(element.text("action", "", ".*"), element.method(), input.contains("dtmf"),
				input.contains("speech"), (digits > 0) ? digits : null, element.text("finishOnKey", "#", "[0-9*#]?"),
				timeout(element), hints(element),
				element.text("language", "en-US", "[a-z]{2,3}(-[A-Za-z]{4})?-[A-Z]{2}"),
				element.flag("actionOnEmptyResult"), prompts(element));
	}

	private static int timeout(TwimlElement gather) {
		return gather.text("timeout", "5", "auto|[0-9]{1,3}").equals("auto") ? 5 : gather.number("timeout", 5, 1);
	}

	private static List<String> hints(TwimlElement gather) {
		String given = gather.text("hints");
		if (given == null || given.isBlank()) {
			return List.of();
		}
		List<String> hints = Arrays.stream(given.split(",")).map(String::strip).toList();
		if (hints.size() > MOST_HINTS || hints.stream().anyMatch((hint) -> hint.length() > LONGEST_HINT)) {
			throw TwimlProblem
				.unknown("<Gather hints> takes " + MOST_HINTS + " phrases of " + LONGEST_HINT + " characters at most");
		}
		return hints;
	}

	private static List<Verb> prompts(TwimlElement gather) {
		List<Verb> prompts = new ArrayList<>();
		for (TwimlElement child : gather.children()) {
			if (!Set.of("Say", "Pause").contains(child.name())) {
				throw TwimlProblem.unknown("<Gather> holds no <" + child.name() + ">");
			}
			prompts.add(verb(child));
		}
		return List.copyOf(prompts);
	}

	private static Verb dial(TwimlElement element) {
		element.knows("action", "method", "timeout", "timeLimit", "callerId", "hangupOnStar", "answerOnBridge",
				"ringTone", "sequential");
		element.number("timeLimit", 14_400, 1);
		element.flag("hangupOnStar");
		element.flag("answerOnBridge");
		element.flag("sequential");
		element.text("ringTone", "automatic", "automatic|[a-z]{2}");
		List<String> numbers = numbers(element);
		@Nullable String callerId = element.text("callerId");
		for (String number : numbers) {
			if (!NumberPlan.valid(number)) {
				throw new TwimlProblem(13224, "<Dial> calls an invalid number");
			}
		}
		if (callerId != null && !NumberPlan.valid(callerId)) {
			throw new TwimlProblem(13214, "<Dial> has an invalid callerId");
		}
		return new Verb.Dial(element.text("action"), element.method(), element.number("timeout", 30, 1), numbers);
	}

	private static List<String> numbers(TwimlElement dial) {
		if (dial.element().getElementsByTagName("*").getLength() == 0) {
			return List.of(dial.words());
		}
		List<String> numbers = new ArrayList<>();
		for (TwimlElement child : dial.children()) {
			if (!child.name().equals("Number")) {
				throw TwimlProblem.unknown("<Dial> holds no <" + child.name() + ">");
			}
			numbers.add(child.knows("sendDigits").words());
		}
		return List.copyOf(numbers);
	}

}
