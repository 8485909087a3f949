package org.dyzurka;

import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Where turns begin that no room begins.
 */
@Configuration(proxyBeanMethods = false)
class Correlating {

	/** Before the signatures are looked at: who is refused is told the id too. */
	@Bean
	FilterRegistrationBean<CorrelationFilter> correlationFilter() {
		FilterRegistrationBean<CorrelationFilter> registration = new FilterRegistrationBean<>(new CorrelationFilter());
		registration.addUrlPatterns("/telegram/*", "/twilio/*");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/** What a timer does is a turn of its own. */
	@Bean
	ExecutionInterceptor correlatedTimers() {
		return (instance, context, chain) -> {
			try (Correlation.Scope turn = Correlation.begin()) {
				return chain.proceed(instance, context);
			}
		};
	}

}
