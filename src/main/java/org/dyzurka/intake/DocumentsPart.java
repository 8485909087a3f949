package org.dyzurka.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dyzurka.consultation.Document;
import org.dyzurka.consultation.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code documents}, with the files beside the consultation file.
 */
final class DocumentsPart {

	/** Of the kinds of file an office publishes. */
	private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(Map.entry("pdf", "application/pdf"),
			Map.entry("doc", "application/msword"),
			Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
			Map.entry("odt", "application/vnd.oasis.opendocument.text"), Map.entry("rtf", "application/rtf"),
			Map.entry("xls", "application/vnd.ms-excel"),
			Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
			Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
			Map.entry("ppt", "application/vnd.ms-powerpoint"),
			Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
			Map.entry("odp", "application/vnd.oasis.opendocument.presentation"), Map.entry("txt", "text/plain"),
			Map.entry("csv", "text/csv"), Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"),
			Map.entry("png", "image/png"), Map.entry("zip", "application/zip"));

	private final String file;

	private final Folder folder;

	DocumentsPart(String file, Folder folder) {
		this.file = file;
		this.folder = folder;
	}

	List<Document> read(Section top, Map<Integer, byte[]> contents, List<String> warnings) {
		List<Document> documents = new ArrayList<>();
		int key = 0;
		for (Section section : top.sections("documents")) {
			key++;
			Document document = document(section, key, contents, warnings);
			if (document != null) {
				documents.add(document);
			}
		}
		return documents;
	}

	private @Nullable Document document(Section section, int key, Map<Integer, byte[]> contents,
			List<String> warnings) {
		String kind = section.required("kind", Shapes.WORD);
		LocalText title = section.requiredText("title");
		String link = section.optional("url", Shapes.URL);
		String name = section.optional("file", Shapes.NAME);
		byte[] bytes = (name != null) ? bytes(section, name, warnings) : null;
		if (kind == null || title == null) {
			return null;
		}
		if (name == null || bytes == null) {
			return new Document(key, kind, title, null, null, 0, link);
		}
		contents.put(key, bytes);
		return new Document(key, kind, title, Path.of(name).getFileName().toString(), mediaType(name), bytes.length,
				link);
	}

	private byte @Nullable [] bytes(Section section, String name, List<String> warnings) {
		return switch (this.folder.find(name)) {
			case Folder.Content(byte[] bytes) -> bytes;
			case Folder.Missing() -> {
				warnings.add(this.file + ":" + section.line() + ": " + name
						+ " is not beside the file: the document is shown by its title");
				yield null;
			}
			case Folder.Outside() -> refused(section, "lies outside the folder of the file: put it beside the file");
			case Folder.WrongSize() -> refused(section, "is empty or larger than 20 MB: write a smaller one, or a url");
			case Folder.Unreadable() -> refused(section, "cannot be read: check the rights of the file");
		};
	}

	private static byte @Nullable [] refused(Section section, String message) {
		section.fault("file", message);
		return null;
	}

	private static String mediaType(String name) {
		String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
	}

}
