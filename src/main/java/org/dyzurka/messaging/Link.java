package org.dyzurka.messaging;

import java.net.URI;

/**
 * A way on from a message: a button that opens an address where there are such, else a
 * line of text.
 *
 * @param label what the resident reads, in their language
 * @param target where it leads, absolute
 */
public record Link(String label, URI target) {

	public Link {
		if (label.isBlank() || !target.isAbsolute()) {
			throw new IllegalArgumentException("A link has a label and an absolute address");
		}
	}

}
