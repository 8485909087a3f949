package org.dyzurka;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * TwiML for a call as Twilio documents it, read by the letter: a verb, noun or attribute
 * that is not there, or stands where it must not, is an error. There is none for
 * recording.
 *
 * @param said what is said, in order, inside a {@code <Gather>} or not
 * @param gather attributes of the {@code <Gather>}, or null
 * @param dial attributes of the {@code <Dial>}, its text under {@code number}, or null
 * @param pause seconds of silence before anything is said
 * @param hangsUp whether the call ends
 */
public record StrictTwiml(List<Said> said, @Nullable Map<String, String> gather, @Nullable Map<String, String> dial,
		int pause, boolean hangsUp) {

	private static final Map<String, Set<String>> CHILDREN = Map.of("Response",
			Set.of("Say", "Gather", "Dial", "Pause", "Hangup", "Redirect"), "Gather", Set.of("Say", "Pause"), "Say",
			Set.of("break", "prosody", "#text"), "prosody", Set.of("break", "#text"), "Dial", Set.of("#text"), "Pause",
			Set.of(), "Hangup", Set.of(), "break", Set.of(), "Redirect", Set.of("#text"));

	private static final Map<String, Set<String>> ATTRIBUTES = Map.of("Response", Set.of(), "Say",
			Set.of("voice", "language"), "Gather",
			Set.of("input", "language", "hints", "timeout", "speechTimeout", "bargeIn", "actionOnEmptyResult", "method",
					"action", "numDigits", "finishOnKey"),
			"Dial", Set.of("timeout", "action", "method", "answerOnBridge"), "Pause", Set.of("length"), "Hangup",
			Set.of(), "break", Set.of("time"), "prosody", Set.of("rate"), "Redirect", Set.of("method"));

	private static final DocumentBuilderFactory BUILDERS = builders();

	/**
	 * One {@code <Say>}.
	 *
	 * @param text without the tags in it
	 * @param rate of its {@code <prosody>}, or empty
	 */
	public record Said(String language, String voice, String text, String rate, int breaks) {
	}

	/**
	 * Reads a document.
	 * @throws AssertionError if Twilio would not take it
	 */
	public static StrictTwiml of(String xml) {
		Element response = parse(xml);
		if (!response.getNodeName().equals("Response")) {
			throw new AssertionError("Twilio wants <Response>: " + xml);
		}
		check(response, xml);
		List<Said> said = new ArrayList<>();
		Map<String, String> gather = null;
		Map<String, String> dial = null;
		int pause = 0;
		boolean hangsUp = false;
		for (Element verb : elements(response)) {
			if (gather != null || dial != null || hangsUp) {
				throw new AssertionError("Nothing is reached after a verb that goes elsewhere: " + xml);
			}
			switch (verb.getNodeName()) {
				case "Say" -> said.add(said(verb));
				case "Pause" -> pause += Integer.parseInt(verb.getAttribute("length"));
				case "Hangup" -> hangsUp = true;
				case "Gather" -> {
					gather = attributes(verb);
					elements(verb).forEach((say) -> said.add(said(say)));
				}
				case "Dial" -> {
					dial = attributes(verb);
					dial.put("number", verb.getTextContent());
				}
				default -> throw new AssertionError("Not expected of us: " + xml);
			}
		}
		return new StrictTwiml(said, gather, dial, pause, hangsUp);
	}

	/** Everything that is said. */
	public String spoken() {
		return this.said.stream().map(Said::text).collect(Collectors.joining(" "));
	}

	private static DocumentBuilderFactory builders() {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		try {
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
		return factory;
	}

	private static Element parse(String xml) {
		try {
			DocumentBuilder builder = BUILDERS.newDocumentBuilder();
			builder.setErrorHandler(new Strict());
			return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
		}
		catch (Exception ex) {
			throw new AssertionError("No XML: " + xml, ex);
		}
	}

	private static void check(Element element, String xml) {
		String name = element.getNodeName();
		Set<String> attributes = ATTRIBUTES.getOrDefault(name, Set.of());
		if (!attributes.containsAll(attributes(element).keySet())) {
			throw new AssertionError("<" + name + "> has no " + attributes(element).keySet() + ": " + xml);
		}
		for (int i = 0; i < element.getChildNodes().getLength(); i++) {
			Node child = element.getChildNodes().item(i);
			boolean nothing = child.getNodeType() == Node.COMMENT_NODE
					|| (child.getNodeType() == Node.TEXT_NODE && child.getTextContent().isBlank());
			if (!nothing && !CHILDREN.getOrDefault(name, Set.of()).contains(child.getNodeName())) {
				throw new AssertionError("<" + child.getNodeName() + "> does not stand in <" + name + ">: " + xml);
			}
			if (child instanceof Element inner) {
				check(inner, xml);
			}
		}
	}

	private static Said said(Element say) {
		if (say.getTextContent().isBlank()) {
			throw new AssertionError("<Say> says nothing");
		}
		List<Element> prosody = elements(say).stream().filter((one) -> one.getNodeName().equals("prosody")).toList();
		return new Said(say.getAttribute("language"), say.getAttribute("voice"), text(say),
				prosody.isEmpty() ? "" : prosody.getFirst().getAttribute("rate"),
				say.getElementsByTagName("break").getLength());
	}

	/** A silence counts as a space. */
	private static String text(Node node) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < node.getChildNodes().getLength(); i++) {
			Node child = node.getChildNodes().item(i);
			text.append((child instanceof Element inner) ? (inner.getNodeName().equals("break") ? " " : text(inner))
					: child.getTextContent());
		}
		return text.toString().strip();
	}

	private static List<Element> elements(Element parent) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
			if (parent.getChildNodes().item(i) instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}

	private static Map<String, String> attributes(Element element) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Node attribute = element.getAttributes().item(i);
			attributes.put(attribute.getNodeName(), attribute.getNodeValue());
		}
		return attributes;
	}

	/** Says nothing on the console. */
	private static final class Strict implements ErrorHandler {

		@Override
		public void warning(SAXParseException ex) throws SAXParseException {
			throw ex;
		}

		@Override
		public void error(SAXParseException ex) throws SAXParseException {
			throw ex;
		}

		@Override
		public void fatalError(SAXParseException ex) throws SAXParseException {
			throw ex;
		}

	}

}
