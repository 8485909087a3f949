package org.dyzurka.site;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Once a reader chose a language, every link, form and redirect to a page of ours carries
 * it on: no cookie, no session.
 */
class LanguageInLinks extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		Locale chosen = Languages.chosen(request);
		chain.doFilter(request, (chosen != null) ? new Carrying(response, chosen) : response);
	}

	/** Adds the language to the addresses it encodes. */
	private static final class Carrying extends HttpServletResponseWrapper {

		private final Locale language;

		Carrying(HttpServletResponse response, Locale language) {
			super(response);
			this.language = language;
		}

		@Override
		public String encodeURL(String url) {
			return super.encodeURL(carrying(url));
		}

		@Override
		public String encodeRedirectURL(String url) {
			return super.encodeRedirectURL(carrying(url));
		}

		private String carrying(String url) {
			if (!isPage(url)) {
				return url;
			}
			return UriComponentsBuilder.fromUriString(url)
				.replaceQueryParam(Languages.PARAMETER, this.language.getLanguage())
				.build()
				.toUriString();
		}

		private static boolean isPage(String url) {
			return url.startsWith("/") && !url.startsWith("//") && !url.startsWith("/webjars/")
					&& !url.startsWith("/assets/");
		}

	}

}
