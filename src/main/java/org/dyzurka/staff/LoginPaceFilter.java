package org.dyzurka.staff;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a log-in that comes too soon after the one before, without looking at its
 * password.
 */
class LoginPaceFilter extends OncePerRequestFilter {

	private final LoginPace pace;

	private final RequestMatcher logIn;

	LoginPaceFilter(LoginPace pace, RequestMatcher logIn) {
		this.pace = pace;
		this.logIn = logIn;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.logIn.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Duration wait = this.pace.attempt(request.getRemoteAddr());
		if (wait.isZero()) {
			chain.doFilter(request, response);
			return;
		}
		long seconds = wait.plusMillis(999).toSeconds();
		response.sendRedirect(response.encodeRedirectURL("/login?wait=" + seconds));
	}

}
