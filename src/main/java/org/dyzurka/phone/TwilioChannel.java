package org.dyzurka.phone;

import com.twilio.http.TwilioRestClient;
import org.dyzurka.PublicUrl;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

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

	/**
	 * Before every other filter: whoever asks for a parameter reads the body away.
	 */
	@Bean
	FilterRegistrationBean<SignatureFilter> twilioSignatures(TwilioSettings settings, PublicUrl publicUrl) {
		SignatureFilter filter = new SignatureFilter(new Signature(settings.checked().token(), publicUrl));
		FilterRegistrationBean<SignatureFilter> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("/twilio/*");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/** The webhooks know their caller by the signature, not by a session. */
	@Bean
	@Order(1)
	SecurityFilterChain twilioSecurity(HttpSecurity http) {
		return http.securityMatcher("/twilio/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

}
