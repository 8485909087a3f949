package org.dyzurka.calendar;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * One feed, as links a person can press. {@link #toString()} does not show them, since
 * whoever knows the address of a private feed may read it.
 *
 * @param https the address itself, to copy
 * @param webcal opens the calendar program of the device
 * @param google subscribes in Google Calendar
 */
public record FeedLinks(URI https, URI webcal, URI google) {

	private static final String GOOGLE = "https://calendar.google.com/calendar/r?cid=";

	static FeedLinks to(URI address) {
		String webcal = "webcal:" + address.getRawSchemeSpecificPart();
		return new FeedLinks(address, URI.create(webcal),
				URI.create(GOOGLE + URLEncoder.encode(webcal, StandardCharsets.UTF_8)));
	}

	@Override
	public String toString() {
		return "FeedLinks[…]";
	}

}
