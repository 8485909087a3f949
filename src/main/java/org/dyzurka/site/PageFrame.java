package org.dyzurka.site;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the frame of every page shows: the same page in the other languages.
 */
@ControllerAdvice
class PageFrame {

	/**
	 * Links to this page in each language.
	 */
	@ModelAttribute("languageLinks")
	List<LanguageLink> languageLinks(HttpServletRequest request, Locale current) {
		return Languages.ALL.stream().map((language) -> link(request, language, current)).toList();
	}

	private static LanguageLink link(HttpServletRequest request, Locale language, Locale current) {
		// Without a path: it cannot lead anywhere but to the page that is shown
		String sameParameters = UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.replaceQueryParam(Languages.PARAMETER, language.getLanguage())
			.build()
			.toUriString();
		return new LanguageLink(language.getLanguage(), sameParameters, language.equals(current));
	}

	/**
	 * One language of the page.
	 *
	 * @param tag ISO 639 code
	 * @param href the page in it, relative
	 * @param current whether it is shown now
	 */
	record LanguageLink(String tag, String href, boolean current) {
	}

}
