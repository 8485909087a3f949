package org.dyzurka.wording;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads and checks the words when the program starts, with the phrases of every room that
 * speaks.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WordingSettings.class)
class WordingConfiguration {

	@Bean
	Words words(WordingSettings settings, ObjectProvider<Vocabulary> vocabularies) {
		return Words.load(settings.botScripts(), vocabularies.orderedStream().toList());
	}

}
