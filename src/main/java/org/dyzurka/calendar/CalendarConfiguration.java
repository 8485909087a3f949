package org.dyzurka.calendar;

import java.util.List;

import org.dyzurka.wording.Vocabulary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What calendars say, and who may read them.
 */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

	private static final int BEFORE_THE_PAGES = 10;

	@Bean
	Vocabulary calendarVocabulary() {
		return new Vocabulary("calendar", List.of(CalendarPhrase.values()));
	}

	/**
	 * Calendar programs cannot log in: whoever knows the address may read. No session, no
	 * cookie, and nothing here can be changed from outside.
	 */
	@Bean
	@Order(BEFORE_THE_PAGES)
	SecurityFilterChain calendarSecurity(HttpSecurity http) throws Exception {
		return http.securityMatcher("/calendar/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.cacheControl((cache) -> cache.disable())
				.contentSecurityPolicy((csp) -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
			.build();
	}

}
