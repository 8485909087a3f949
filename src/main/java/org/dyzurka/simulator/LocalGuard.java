package org.dyzurka.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only this machine in, under its own name (a foreign name in {@code Host} that
 * resolves here is DNS rebinding), and refuses requests that a foreign page sends.
 */
class LocalGuard extends OncePerRequestFilter {

	private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final boolean open;

	LocalGuard(boolean open) {
		this.open = open;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.open && !(fromHere(request) && OWN_NAMES.contains(request.getServerName()))) {
			refuse(response, "The simulator answers this machine only; set dyzurka.simulator.open=true to change that");
			return;
		}
		if (fromForeignPage(request)) {
			refuse(response, "The simulator takes orders from its own page only");
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean fromHere(HttpServletRequest request) {
		try {
			return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/**
	 * Reading is harmless, and a link to the page is welcome from anywhere; but the Bot
	 * API acts on GET too.
	 */
	private static boolean fromForeignPage(HttpServletRequest request) {
		if ("cross-site".equals(request.getHeader("Sec-Fetch-Site")) && request.getRequestURI().startsWith("/bot")) {
			return true;
		}
		return !READING.contains(request.getMethod()) && !ownOrigin(request);
	}

	private static boolean ownOrigin(HttpServletRequest request) {
		String origin = request.getHeader("Origin");
		if (origin == null) {
			return true;
		}
		String authority = authority(origin);
		return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
	}

	private static @Nullable String authority(String origin) {
		try {
			return URI.create(origin).getAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static void refuse(HttpServletResponse response, String reason) throws IOException {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		response.setContentType("text/plain;charset=UTF-8");
		response.getWriter().println(reason);
	}

}
