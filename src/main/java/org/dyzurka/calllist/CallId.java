package org.dyzurka.calllist;

/**
 * Names an entry of the call list.
 *
 * @param value given by the database
 */
public record CallId(long value) {
}
