package org.dyzurka.messaging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.dyzurka.resident.Medium;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that were or will be sent. One for everybody is kept once, by its content and
 * name, with what each provider calls it; one made for a resident goes when it is sent.
 */
@Component
public class Attachments {

	/** Bytes in one row: half of what H2 holds in one value. */
	private static final int PART = 512 * 1024;

	private final JdbcClient jdbc;

	private final SecureRandom random = new SecureRandom();

	Attachments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a file in the caller's transaction; one already kept is not written again.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public AttachmentId keep(Attachment attachment) {
		AttachmentId id = idOf(attachment);
		int added = this.jdbc.sql(
				"insert into attachment (hash, name, media_type, until_sent) values (?, ?, ?, false) on conflict do nothing")
			.params(id.value(), attachment.name(), attachment.mediaType())
			.update();
		if (added == 1) {
			keepContent(id, attachment.content());
		}
		return id;
	}

	/**
	 * Keeps a file that is made for one resident, in the caller's transaction and until
	 * the message posted with it is sent, settled or erased. It is never shared.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public AttachmentId keepUntilSent(Attachment attachment) {
		byte[] secret = new byte[32];
		this.random.nextBytes(secret);
		AttachmentId id = new AttachmentId(HexFormat.of().formatHex(secret));
		this.jdbc.sql("insert into attachment (hash, name, media_type, until_sent) values (?, ?, ?, true)")
			.params(id.value(), attachment.name(), attachment.mediaType())
			.update();
		keepContent(id, attachment.content());
		return id;
	}

	/** Forgets the files that were made for messages which have ended. */
	void forgetSent() {
		this.jdbc.sql("""
				delete from attachment where until_sent
					and not exists (select 1 from outgoing o where o.attachment = attachment.hash)
				""").update();
	}

	/**
	 * A kept file.
	 */
	@Transactional(readOnly = true)
	public Optional<Attachment> find(AttachmentId id) {
		return this.jdbc.sql("select name, media_type from attachment where hash = ?")
			.param(id.value())
			.query((row, number) -> new Attachment(row.getString("name"), row.getString("media_type"), content(id)))
			.optional();
	}

	/**
	 * What a provider calls a file that was uploaded before (Bot API: {@code file_id}).
	 */
	public Optional<String> providerFile(AttachmentId id, Medium medium) {
		return this.jdbc.sql("select provider_file from attachment_provider_file where hash = ? and medium = ?")
			.params(id.value(), medium.name())
			.query(String.class)
			.optional();
	}

	/**
	 * Remembers what a provider calls a file, in a transaction of its own. Of one made
	 * for a single resident nothing is remembered.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void remember(AttachmentId id, Medium medium, String providerFile) {
		forget(id, medium);
		this.jdbc.sql("""
				insert into attachment_provider_file (hash, medium, provider_file)
				select hash, ?, ? from attachment where hash = ? and not until_sent
				on conflict do nothing
				""").params(medium.name(), providerFile, id.value()).update();
	}

	/**
	 * A provider no longer knows the file; it must be uploaded again.
	 */
	@Transactional
	public void forget(AttachmentId id, Medium medium) {
		this.jdbc.sql("delete from attachment_provider_file where hash = ? and medium = ?")
			.params(id.value(), medium.name())
			.update();
	}

	private void keepContent(AttachmentId id, byte[] content) {
		for (int from = 0; from < content.length; from += PART) {
			byte[] part = Arrays.copyOfRange(content, from, Math.min(from + PART, content.length));
			this.jdbc.sql("insert into attachment_part (hash, number, content) values (?, ?, ?)")
				.params(id.value(), from / PART, part)
				.update();
		}
	}

	private byte[] content(AttachmentId id) {
		List<byte[]> parts = this.jdbc.sql("select content from attachment_part where hash = ? order by number")
			.param(id.value())
			.query((row, number) -> row.getBytes("content"))
			.list();
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		parts.forEach(content::writeBytes);
		return content.toByteArray();
	}

	private static AttachmentId idOf(Attachment attachment) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(attachment.name().getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			return new AttachmentId(HexFormat.of().formatHex(digest.digest(attachment.content())));
		}
		catch (NoSuchAlgorithmException ex) {
			// Every Java platform has it
			throw new IllegalStateException(ex);
		}
	}

}
