package org.dyzurka.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may see what no other room looks after: the public pages by everyone, anything else
 * does not exist. Rooms with addresses of their own bring a chain that comes before this
 * one.
 */
@Configuration(proxyBeanMethods = false)
class PublicAccess {

	/** Style sheets and pictures of our own; Pico's own pictures are {@code data:}. */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; "
			+ "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String[] PAGES = { "/", "/consultations/**", "/news/**", "/news.atom", "/privacy",
			"/accessibility", "/assets/**", "/webjars/**", "/favicon.ico", "/robots.txt" };

	/** What anybody may send; the token in the address says who may what. */
	private static final String[] FORMS = { "/news/subscription", "/news/subscription/*", "/news/unsubscribe/*" };

	/** For the operator's machines; the proxy lets nobody else in. */
	private static final String[] OPERATIONS = { "/actuator/health/**", "/actuator/prometheus" };

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(HttpMethod.GET, PAGES)
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, PAGES)
				.permitAll()
				.requestMatchers(HttpMethod.POST, FORMS)
				.permitAll()
				.requestMatchers(HttpMethod.GET, OPERATIONS)
				.permitAll()
				.anyRequest()
				.denyAll())
			.exceptionHandling((refusals) -> refusals
				.authenticationEntryPoint(
						(request, response, refusal) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
				.accessDeniedHandler(
						(request, response, refusal) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
			// Lets LanguageInLinks write the addresses; sessions never stand in them
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
				.enableSessionUrlRewriting(true))
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

}
