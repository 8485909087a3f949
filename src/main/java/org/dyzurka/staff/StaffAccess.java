package org.dyzurka.staff;

import org.dyzurka.PublicUrl;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may enter the office.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffAccess {

	private static final int BEFORE_THE_PUBLIC_PAGES = 100;

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; "
			+ "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	@Bean
	PasswordEncoder staffPasswords() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	LoginPace loginPace() {
		return new LoginPace(System::nanoTime);
	}

	@Bean
	@Order(BEFORE_THE_PUBLIC_PAGES)
	SecurityFilterChain officeAccess(HttpSecurity http, Accounts accounts, LoginPace pace) throws Exception {
		return http.securityMatcher("/staff", "/staff/**", "/login", "/logout")
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/login").permitAll().anyRequest().hasRole("STAFF"))
			.userDetailsService(accounts)
			.formLogin((login) -> login.loginPage("/login")
				.failureUrl("/login?wrong")
				.successHandler((request, response, user) -> {
					pace.succeeded(request.getRemoteAddr());
					response.sendRedirect(response.encodeRedirectURL("/staff"));
				}))
			.logout((logout) -> logout.logoutSuccessUrl("/login?left"))
			.addFilterBefore(
					new LoginPaceFilter(pace, PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login")),
					UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new StaleLogins(accounts), AuthorizationFilter.class)
			// Lets the language be carried on in addresses; sessions never stand in them
			.sessionManagement((sessions) -> sessions.enableSessionUrlRewriting(true))
			// A remembered request would be repeated by an address made of request
			// headers
			.requestCache(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
			.build();
	}

	/**
	 * The health of the program is for everyone; its details are for whoever has logged
	 * in on this node.
	 */
	@Bean
	@Order(BEFORE_THE_PUBLIC_PAGES)
	SecurityFilterChain healthAccess(HttpSecurity http) throws Exception {
		return http.securityMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/actuator/health/**"))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache(AbstractHttpConfigurer::disable)
			.build();
	}

	/** The proxy ends TLS: only the public address tells whether there is any. */
	@Bean
	ServletContextInitializer sessionCookie(PublicUrl publicUrl) {
		return (context) -> {
			context.getSessionCookieConfig().setHttpOnly(true);
			context.getSessionCookieConfig().setSecure("https".equalsIgnoreCase(publicUrl.origin().getScheme()));
		};
	}

}
