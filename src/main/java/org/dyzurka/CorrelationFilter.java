package org.dyzurka;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Begins a turn for each call of a provider, and names it in the answer.
 */
class CorrelationFilter extends OncePerRequestFilter {

	static final String HEADER = "X-Correlation-Id";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try (Correlation.Scope turn = Correlation.begin()) {
			response.setHeader(HEADER, Correlation.current());
			chain.doFilter(request, response);
		}
	}

}
