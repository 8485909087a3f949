package org.dyzurka.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * An element of TwiML whose attributes and children are read strictly.
 */
record TwimlElement(Element element) {

	String name() {
		return this.element.getTagName();
	}

	/**
	 * Refuses every attribute that is not one of these.
	 */
	TwimlElement knows(String... attributes) {
		NamedNodeMap present = this.element.getAttributes();
		for (int i = 0; i < present.getLength(); i++) {
			if (!Set.of(attributes).contains(present.item(i).getNodeName())) {
				throw TwimlProblem.unknown("<" + name() + "> has no attribute '" + present.item(i).getNodeName() + "'");
			}
		}
		return this;
	}

	@Nullable String text(String attribute) {
		return this.element.hasAttribute(attribute) ? this.element.getAttribute(attribute) : null;
	}

	String text(String attribute, String fallback, String pattern) {
		String value = text(attribute);
		if (value == null) {
			return fallback;
		}
		if (!value.matches(pattern)) {
			throw TwimlProblem.unknown("<" + name() + " " + attribute + "=\"" + value + "\"> is not allowed");
		}
		return value;
	}

	int number(String attribute, int fallback, int least) {
		int value = Integer.parseInt(text(attribute, String.valueOf(fallback), "[0-9]{1,6}"));
		if (value < least) {
			throw TwimlProblem.unknown("<" + name() + " " + attribute + "=\"" + value + "\"> is too small");
		}
		return value;
	}

	boolean flag(String attribute) {
		return text(attribute, "false", "true|false").equals("true");
	}

	String method() {
		return text("method", "POST", "GET|POST");
	}

	/**
	 * The elements within; any words between them are refused.
	 */
	List<TwimlElement> children() {
		List<TwimlElement> children = new ArrayList<>();
		for (Node node : nodes()) {
			if (node instanceof Element child) {
				children.add(new TwimlElement(child));
			}
			else if (!node.getNodeValue().isBlank()) {
				throw TwimlProblem.unknown("<" + name() + "> holds no text");
			}
		}
		return children;
	}

	/**
	 * The words within; any elements are refused.
	 */
	String words() {
		for (Node node : nodes()) {
			if (node instanceof Element) {
				throw TwimlProblem.unknown("<" + name() + "> holds no <" + node.getNodeName() + ">");
			}
		}
		return this.element.getTextContent().strip();
	}

	/**
	 * Elements and words, in order.
	 */
	List<Node> nodes() {
		List<Node> found = new ArrayList<>();
		NodeList all = this.element.getChildNodes();
		for (int i = 0; i < all.getLength(); i++) {
			Node node = all.item(i);
			if (node instanceof Element || node instanceof Text) {
				found.add(node);
			}
			else if (!(node instanceof Comment)) {
				throw TwimlProblem.unknown("<" + name() + "> holds " + node.getNodeName());
			}
		}
		return found;
	}

}
