package org.dyzurka.site;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dyzurka.wording.Vocabulary;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The words and languages of the pages.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class SiteConfiguration {

	/**
	 * The words of all pages, of the office too. There is no bundle without a language: a
	 * word that is missing in one language is a fault, not a word in another.
	 */
	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource words = new ResourceBundleMessageSource();
		words.setBasenames("messages/site", "messages/staff");
		words.setDefaultEncoding(StandardCharsets.UTF_8.name());
		words.setFallbackToSystemLocale(false);
		words.setAlwaysUseMessageFormat(true);
		return words;
	}

	@Bean
	Vocabulary siteVocabulary() {
		return new Vocabulary("site", List.of(SubscriptionPhrase.values()));
	}

	@Bean
	LocaleResolver localeResolver() {
		return new Languages();
	}

	/**
	 * Before the rules of access, so that their redirects and errors keep the language.
	 */
	@Bean
	FilterRegistrationBean<LanguageInLinks> languageInLinks() {
		FilterRegistrationBean<LanguageInLinks> registration = new FilterRegistrationBean<>(new LanguageInLinks());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
		return registration;
	}

}
