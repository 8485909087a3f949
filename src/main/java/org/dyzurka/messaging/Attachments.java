package org.dyzurka.messaging;

import java.util.Optional;

import org.dyzurka.resident.Medium;

import org.springframework.stereotype.Component;

/**
 * Files that were or will be sent, each kept once by its content and name, with what each
 * provider calls it.
 */
@Component
public class Attachments {

	/**
	 * Keeps a file in the caller's transaction; one already kept is not written again.
	 */
	public AttachmentId keep(Attachment attachment) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A kept file.
	 */
	public Optional<Attachment> find(AttachmentId id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What a provider calls a file that was uploaded before (Bot API: {@code file_id}).
	 */
	public Optional<String> providerFile(AttachmentId id, Medium medium) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Remembers what a provider calls a file, in a transaction of its own.
	 */
	public void remember(AttachmentId id, Medium medium, String providerFile) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A provider no longer knows the file; it must be uploaded again.
	 */
	public void forget(AttachmentId id, Medium medium) {
		throw new UnsupportedOperationException();
	}

}
