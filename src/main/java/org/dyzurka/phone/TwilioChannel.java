package org.dyzurka.phone;

import com.twilio.http.TwilioRestClient;
import org.dyzurka.PublicUrl;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * What text messages and calls have in common, there when an account is.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(TwilioGiven.class)
@EnableConfigurationProperties(TwilioSettings.class)
class TwilioChannel {

	@Bean
	SingleAttempt twilioServer(TwilioSettings settings) {
		return new SingleAttempt(settings.checked().apiUrl(), TimeLimits.USUAL);
	}

	@Bean
	TwilioRestClient twilioClient(TwilioSettings settings, SingleAttempt server) {
		return new TwilioRestClient.Builder(settings.account(), settings.token()).httpClient(server).build();
	}

	/** The webhooks know their caller by the signature, not by a session. */
	@Bean
	@Order(1)
	SecurityFilterChain twilioSecurity(HttpSecurity http, TwilioSettings settings, PublicUrl publicUrl) {
		SignatureFilter signatures = new SignatureFilter(new Signature(settings.checked().token(), publicUrl));
		return http.securityMatcher("/twilio/**")
			.addFilterBefore(signatures, AuthorizationFilter.class)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

}
