package org.dyzurka.site;

import java.nio.charset.StandardCharsets;

import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.consultation.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The files of consultations.
 */
@Controller
class Downloads {

	private final Consultations consultations;

	private final Noticeboard noticeboard;

	Downloads(Consultations consultations, Noticeboard noticeboard) {
		this.consultations = consultations;
		this.noticeboard = noticeboard;
	}

	@GetMapping("/consultations/{slug}/documents/{key:[0-9]{1,6}}/{fileName}")
	ResponseEntity<byte[]> document(@PathVariable String slug, @PathVariable int key, @PathVariable String fileName) {
		Consultation consultation = this.noticeboard.find(slug).orElseThrow(Downloads::unknown);
		Document document = consultation.documents()
			.stream()
			.filter((candidate) -> candidate.key() == key && fileName.equals(candidate.fileName()))
			.findAny()
			.orElseThrow(Downloads::unknown);
		byte[] file = this.consultations.file(consultation.id(), key).orElseThrow(Downloads::unknown);
		MediaType type = mediaType(document.mediaType());
		// Whatever a browser might run is only ever saved
		ContentDisposition.Builder disposition = type.equalsTypeAndSubtype(MediaType.APPLICATION_PDF)
				? ContentDisposition.inline() : ContentDisposition.attachment();
		return ResponseEntity.ok()
			.contentType(type)
			.eTag("\"" + DigestUtils.md5DigestAsHex(file) + "\"")
			.cacheControl(CacheControl.noCache().cachePublic())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(fileName, StandardCharsets.UTF_8).build().toString())
			.body(file);
	}

	private static MediaType mediaType(@Nullable String written) {
		if (written == null) {
			return MediaType.APPLICATION_OCTET_STREAM;
		}
		try {
			return MediaType.parseMediaType(written);
		}
		catch (InvalidMediaTypeException ex) {
			return MediaType.APPLICATION_OCTET_STREAM;
		}
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
