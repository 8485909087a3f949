package org.dyzurka.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dyzurka.booking.Rules;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Document;
import org.dyzurka.consultation.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads a consultation file whole, and gives either what it says or all its faults.
 */
final class ConsultationFile {

	private final String file;

	private final Folder folder;

	private final Faults faults;

	private ConsultationFile(String file, Folder folder) {
		this.file = file;
		this.folder = folder;
		this.faults = new Faults(file);
	}

	/**
	 * Reads a file on the disk.
	 * @param name its path, absolute or from the working directory
	 */
	static Reading read(String name) {
		try {
			Path path = Path.of(name).toAbsolutePath().normalize();
			Path folder = path.getParent();
			ConsultationFile reader = new ConsultationFile(name, new Folder.OnDisk((folder != null) ? folder : path));
			if (!Files.isRegularFile(path)) {
				return reader.refused("is not there, or is no file: write the path of a consultation file");
			}
			try (InputStream stream = Files.newInputStream(path)) {
				return reader.read(stream, 0);
			}
			catch (IOException ex) {
				return reader.refused("cannot be read: check the rights of the file");
			}
		}
		catch (InvalidPathException ex) {
			return new Reading.Faulty(List.of(new Fault(name, 0, "", "is not a path")));
		}
	}

	/**
	 * Reads a file from a stream.
	 * @param weeks by how many weeks to move every date
	 * @throws IOException when the stream breaks
	 */
	static Reading read(String name, InputStream stream, Folder folder, int weeks) throws IOException {
		return new ConsultationFile(name, folder).read(stream, weeks);
	}

	private Reading read(InputStream stream, int weeks) throws IOException {
		Optional<Node> node = Yaml.read(stream, this.faults);
		Optional<Section> top = node.flatMap((root) -> Section.of(root, "", "", this.faults));
		if (top.isEmpty()) {
			return new Reading.Faulty(this.faults.all());
		}
		List<String> warnings = new ArrayList<>();
		Programme programme = programme(top.get(), new Days(weeks), warnings);
		if (programme == null || !this.faults.none()) {
			return new Reading.Faulty(this.faults.all());
		}
		return new Reading.InOrder(programme, warnings);
	}

	private @Nullable Programme programme(Section top, Days days, List<String> warnings) {
		Map<Integer, byte[]> contents = new HashMap<>();
		List<Document> documents = new DocumentsPart(this.file, this.folder).read(top, contents, warnings);
		List<Place> places = PlacesPart.read(top);
		HeadPart head = HeadPart.read(top, days);
		SchedulePart schedule = new SchedulePart(top, days, head.period(), places);
		RulesPart rules = RulesPart.read(top, head.bookingsKept());
		AnnouncementsPart announcements = AnnouncementsPart.read(top, days, schedule.keys());
		Consultation draft = head.consultation(documents, places, rules.notices());
		Rules bookingRules = rules.rules();
		if (draft == null || bookingRules == null || !this.faults.none()) {
			return null;
		}
		return new Programme(this.file, draft, contents, bookingRules, schedule.roster(rules.walkIn()),
				schedule.meetings(), announcements.planned(), schedule.lines());
	}

	private Reading refused(String reason) {
		return new Reading.Faulty(List.of(new Fault(this.file, 0, "", reason)));
	}

}
