package org.dyzurka.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dyzurka.consultation.Announcement;
import org.dyzurka.consultation.AnnouncementState;
import org.dyzurka.consultation.Announcements;
import org.dyzurka.consultation.Consultation;
import org.dyzurka.consultation.Contact;
import org.dyzurka.consultation.LocalText;
import org.dyzurka.consultation.NoticeRules;
import org.dyzurka.consultation.Period;
import org.dyzurka.consultation.Poland;
import org.dyzurka.consultation.Publication;
import org.dyzurka.consultation.Publications;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks announcements before they go out: what a consultation has to tell, and what the
 * rules of the city want of a campaign.
 */
@Component
@Transactional(readOnly = true)
public class AnnouncementChecks {

	private final AnnouncementTexts texts;

	private final Announcements announcements;

	private final Publications publications;

	AnnouncementChecks(AnnouncementTexts texts, Announcements announcements, Publications publications) {
		this.texts = texts;
		this.announcements = announcements;
		this.publications = publications;
	}

	/**
	 * What is amiss with one, as the consultation stands now.
	 */
	public AnnouncementFindings of(Announcement announcement) {
		AnnouncementFacts facts = this.texts.facts(announcement);
		return new AnnouncementFindings(gaps(facts), warnings(facts));
	}

	static List<AnnouncementGap> gaps(AnnouncementFacts facts) {
		Consultation consultation = facts.consultation();
		List<AnnouncementGap> gaps = new ArrayList<>();
		if (isMissing(consultation.purpose())) {
			gaps.add(AnnouncementGap.PURPOSE);
		}
		if (isMissing(consultation.subject())) {
			gaps.add(AnnouncementGap.SUBJECT);
		}
		if (isMissing(consultation.legalBasis())) {
			gaps.add(AnnouncementGap.LEGAL_BASIS);
		}
		if (facts.duties().isEmpty() && facts.meetings().isEmpty()) {
			gaps.add(AnnouncementGap.SCHEDULE);
		}
		Contact contact = consultation.contact();
		boolean nobodyToAsk = contact.telephone() == null && contact.email() == null;
		if (nobodyToAsk || facts.ways().isEmpty()) {
			gaps.add(AnnouncementGap.HOW_AND_WHEN);
		}
		return gaps;
	}

	private List<AnnouncementWarning> warnings(AnnouncementFacts facts) {
		List<AnnouncementWarning> warnings = new ArrayList<>(namedAmiss(facts));
		facts.gone().forEach((key) -> warnings.add(new AnnouncementWarning.Gone(key)));
		Consultation consultation = facts.consultation();
		NoticeRules rules = consultation.notices();
		Period period = consultation.period();
		firstDay(consultation).map((first) -> ChronoUnit.DAYS.between(first, period.from()))
			.filter((days) -> days < rules.shortestCampaign())
			.ifPresent((days) -> warnings
				.add(new AnnouncementWarning.ShortCampaign(Math.max(days, 0), rules.shortestCampaign())));
		long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
		if (days < rules.shortestConsultation()) {
			warnings.add(new AnnouncementWarning.ShortConsultation(days, rules.shortestConsultation()));
		}
		if (facts.ways().size() < rules.fewestForms()) {
			warnings.add(new AnnouncementWarning.FewWays(facts.ways().size(), rules.fewestForms()));
		}
		return warnings;
	}

	/** Ways to take part that its own words name and the schedule lacks. */
	static List<AnnouncementWarning> namedAmiss(AnnouncementFacts facts) {
		List<AnnouncementWarning> amiss = new ArrayList<>();
		Set<WayToTakePart> ways = facts.ways();
		List<LocalText> written = new ArrayList<>();
		written.add(facts.plan().title());
		Optional.ofNullable(facts.plan().text()).ifPresent(written::add);
		boolean duties = ways.contains(WayToTakePart.TELEPHONE) || ways.contains(WayToTakePart.IN_PERSON);
		if (!duties && written.stream().anyMatch(WayToTakePart::isAnyDutyNamedIn)) {
			amiss.add(new AnnouncementWarning.NoDuties());
		}
		for (WayToTakePart way : WayToTakePart.values()) {
			boolean told = !duties && (way == WayToTakePart.TELEPHONE || way == WayToTakePart.IN_PERSON);
			if (!told && !ways.contains(way) && written.stream().anyMatch(way::isNamedIn)) {
				amiss.add(new AnnouncementWarning.NotOnSchedule(way));
			}
		}
		return amiss;
	}

	/** The day of the first publication, made or planned. */
	private Optional<LocalDate> firstDay(Consultation consultation) {
		List<LocalDate> days = new ArrayList<>();
		for (Announcement announcement : this.announcements.of(consultation.id())) {
			if (announcement.state() != AnnouncementState.WITHDRAWN) {
				days.add(announcement.plan().publish().toLocalDate());
			}
		}
		for (Publication publication : this.publications.of(consultation.id())) {
			days.add(LocalDate.ofInstant(publication.entry().time(), Poland.ZONE));
		}
		return days.stream().min(LocalDate::compareTo);
	}

	private static boolean isMissing(LocalText text) {
		return text.in(LocalText.POLISH).isBlank();
	}

}
