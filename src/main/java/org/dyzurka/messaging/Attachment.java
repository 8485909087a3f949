package org.dyzurka.messaging;

/**
 * A file to send.
 *
 * @param name file name the resident sees, with its ending
 * @param mediaType such as {@code application/pdf}
 * @param content the bytes; not copied, do not change them
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String mediaType, byte[] content) {
}
