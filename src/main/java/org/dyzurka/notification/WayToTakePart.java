package org.dyzurka.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.dyzurka.consultation.LocalText;

/**
 * A way to take part in a consultation, and how texts of the city's name it.
 */
public enum WayToTakePart {

	/** Experts are called. */
	TELEPHONE(AnnouncementPhrase.FORM_TELEPHONE, AnnouncementPhrase.HOW_TELEPHONE,
			Map.of("pl", "dyżur\\p{L}* telefon\\p{L}*|telefon\\p{L}* dyżur\\p{L}*", "en",
					"duty by (?:tele)?phone|(?:tele)?phone duty", "uk",
					"телефонн\\p{L}+ консультац\\p{L}+ експерт\\p{L}*")),

	/** Experts are met. */
	IN_PERSON(AnnouncementPhrase.FORM_IN_PERSON, AnnouncementPhrase.HOW_IN_PERSON,
			Map.of("pl", "dyżur\\p{L}* stacjonarn\\p{L}*|stacjonarn\\p{L}* dyżur\\p{L}*", "en",
					"duty in person|in-person duty", "uk", "особист\\p{L}+ прийом\\p{L}*")),

	/** Everybody meets. */
	MEETING(AnnouncementPhrase.FORM_MEETING, AnnouncementPhrase.HOW_MEETING,
			Map.of("pl", "spotkani\\p{L}*|spotkań", "en", "meetings?", "uk", "зустріч\\p{L}*|зустріч")),

	/** People work something out together. */
	WORKSHOP(AnnouncementPhrase.FORM_WORKSHOP, AnnouncementPhrase.HOW_MEETING,
			Map.of("pl", "warsztat\\p{L}*", "en", "workshops?", "uk", "воркшоп\\p{L}*|семінар\\p{L}*")),

	/** Remarks are written into a form. */
	FORM(AnnouncementPhrase.FORM_FORM, AnnouncementPhrase.HOW_FORM,
			Map.of("pl", "formularz\\p{L}*", "en", "(?:consultation|comment|feedback|paper|online) forms?", "uk",
					"консультаційн\\p{L}+ форм\\p{L}*|формуляр\\p{L}*|бланк\\p{L}*")),

	/** Questions are answered on a page elsewhere. */
	SURVEY(AnnouncementPhrase.FORM_SURVEY, AnnouncementPhrase.HOW_SURVEY,
			Map.of("pl", "ankiet\\p{L}*", "en", "surveys?|questionnaires?", "uk", "анкет\\p{L}*|опитуван\\p{L}*"));

	/** Names any duty, whichever way experts are met. */
	private static final Map<String, Pattern> ANY_DUTY = patterns(
			Map.of("pl", "dyżur\\p{L}*", "en", "expert duty|duty hours|experts? on duty", "uk",
					"чергуван\\p{L}*|консультац\\p{L}+ експерт\\p{L}*|консультаційн\\p{L}+ годин\\p{L}*"));

	private final AnnouncementPhrase name;

	private final AnnouncementPhrase how;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Map<String, Pattern> named;

	WayToTakePart(AnnouncementPhrase name, AnnouncementPhrase how, Map<String, String> named) {
		this.name = name;
		this.how = how;
		this.named = patterns(named);
	}

	/** What it is called. */
	AnnouncementPhrase phrase() {
		return this.name;
	}

	/** How it is done. */
	AnnouncementPhrase how() {
		return this.how;
	}

	/** Whether a text names it, in any of its languages. */
	boolean isNamedIn(LocalText text) {
		return isNamed(this.named, text);
	}

	/** Whether a text names duties of experts, in any of its languages. */
	static boolean isAnyDutyNamedIn(LocalText text) {
		return isNamed(ANY_DUTY, text);
	}

	private static boolean isNamed(Map<String, Pattern> named, LocalText text) {
		return text.byLanguage().entrySet().stream().anyMatch((version) -> {
			Pattern pattern = named.get(version.getKey());
			return pattern != null && pattern.matcher(version.getValue()).find();
		});
	}

	private static Map<String, Pattern> patterns(Map<String, String> words) {
		Map<String, Pattern> patterns = new HashMap<>();
		words.forEach((language, expression) -> patterns.put(language, Pattern
			.compile("(?<!\\p{L})(?:" + expression + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
		return Map.copyOf(patterns);
	}

}
