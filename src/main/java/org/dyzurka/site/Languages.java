package org.dyzurka.site;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The languages of the pages. The reader's choice stands in the address
 * ({@code ?lang=uk}); before they chose, their browser decides. Nothing is remembered
 * about them.
 */
class Languages implements LocaleResolver {

	/** The parameter that carries the choice. */
	static final String PARAMETER = "lang";

	/** Each has words of its own; the first is the language of the office. */
	static final List<Locale> ALL = List.of(Locale.of("pl"), Locale.of("en"), Locale.of("uk"));

	/**
	 * The language chosen in the address, or null when none was.
	 */
	static @Nullable Locale chosen(HttpServletRequest request) {
		String tag = request.getParameter(PARAMETER);
		for (Locale language : ALL) {
			if (language.getLanguage().equals(tag)) {
				return language;
			}
		}
		return null;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		Locale chosen = chosen(request);
		return (chosen != null) ? chosen : preferred(request);
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language stands in the address");
	}

	private static Locale preferred(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (accepted == null) {
			return ALL.getFirst();
		}
		try {
			Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), ALL);
			return (best != null) ? best : ALL.getFirst();
		}
		catch (IllegalArgumentException ex) {
			// Not what RFC 9110, section 12.5.4, allows
			return ALL.getFirst();
		}
	}

}
