package org.dyzurka.messaging;

import java.net.URI;

import org.dyzurka.resident.Address;
import org.jspecify.annotations.Nullable;

/**
 * A place where everybody reads along, such as a public Telegram channel. Made by the
 * channel that has one; a message to its address is sent like any other.
 *
 * @param address where it is posted
 * @param link where it is read, or null
 */
public record PublicChannel(Address address, @Nullable URI link) {
}
