package org.dyzurka.simulator;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may use the simulator: this machine, unless it was opened. While it is off, its
 * addresses are simply not there.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimulatorSettings.class)
class SimulatorSecurity {

	private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	/**
	 * Needs no CSRF token: {@link LocalGuard} compares the origin, and the endpoints take
	 * JSON only.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain simulatorFilterChain(HttpSecurity http, SimulatorSettings settings) throws Exception {
		http.securityMatcher("/simulator/**", "/bot*/*", "/2010-04-01/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// The page stands full of feed addresses
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
		if (settings.enabled()) {
			http.addFilterBefore(new LocalGuard(settings.open()), SecurityContextHolderFilter.class);
		}
		return http.build();
	}

}
