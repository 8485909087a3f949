package org.dyzurka.calendar;

import java.net.URI;

/**
 * One feed, as links a person can press.
 *
 * @param https the address itself, to copy
 * @param webcal opens the calendar program of the device
 * @param google subscribes in Google Calendar
 */
public record FeedLinks(URI https, URI webcal, URI google) {
}
