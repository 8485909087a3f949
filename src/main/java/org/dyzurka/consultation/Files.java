package org.dyzurka.consultation;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bytes of documents, kept apart so that reading a consultation never loads them.
 */
@Component("consultationFiles")
class Files {

	/** Bytes in one row; H2 takes at most 1 MiB. */
	private static final int PART = 512 * 1024;

	private final JdbcClient jdbc;

	Files(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<byte[]> find(ConsultationId consultation, int document) {
		List<byte[]> parts = this.jdbc
			.sql("select bytes from consultation_file where consultation = ? and document = ? order by part")
			.params(consultation.value(), document)
			.query((row, number) -> row.getBytes(1))
			.list();
		if (parts.isEmpty()) {
			return Optional.empty();
		}
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		parts.forEach(whole::writeBytes);
		return Optional.of(whole.toByteArray());
	}

	void replace(ConsultationId consultation, int document, byte[] bytes) {
		Optional<byte[]> before = find(consultation, document);
		if (before.isPresent() && Arrays.equals(before.get(), bytes)) {
			return;
		}
		remove(consultation, document);
		for (int part = 0; part * PART < bytes.length; part++) {
			byte[] piece = Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART));
			this.jdbc.sql("insert into consultation_file (consultation, document, part, bytes) values (?, ?, ?, ?)")
				.params(consultation.value(), document, part, piece)
				.update();
		}
	}

	void remove(ConsultationId consultation, int document) {
		this.jdbc.sql("delete from consultation_file where consultation = ? and document = ?")
			.params(consultation.value(), document)
			.update();
	}

}
