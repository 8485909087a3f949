package org.dyzurka.phone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only requests of Twilio through to {@code /twilio/**}. The signature is checked
 * over the address the world sees and the request as it came: a servlet's own parameters
 * mix the query into the form, and the signature does not.
 */
class SignatureFilter extends OncePerRequestFilter {

	static final String HEADER = "X-Twilio-Signature";

	/** Many times what the longest message has. */
	private static final int LONGEST_BODY = 64 * 1024;

	private final Signature signature;

	SignatureFilter(Signature signature) {
		this.signature = signature;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String claimed = request.getHeader(HEADER);
		if (claimed == null) {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
		if (body.length > LONGEST_BODY) {
			response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		Optional<SignedRequest> signed = signed(request, body, claimed);
		if (signed.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		chain.doFilter(signed.get(), response);
	}

	private Optional<SignedRequest> signed(HttpServletRequest request, byte[] body, String claimed) {
		if (body.length > 0 && !isForm(request)) {
			return Optional.empty();
		}
		String query = request.getQueryString();
		String target = request.getRequestURI() + ((query != null) ? "?" + query : "");
		try {
			Form form = Form.of(new String(body, StandardCharsets.UTF_8));
			return this.signature.proves(target, form, claimed)
					? Optional.of(new SignedRequest(request, body, form, Form.of(query))) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static boolean isForm(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

}
