package org.dyzurka.wording;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads and checks the words when the program starts, with the phrases of every room that
 * speaks.
 */
@Configuration(proxyBeanMethods = false)
class WordingConfiguration {

	@Bean
	Words words(@Value("${dyzurka.bot-scripts:}") String folder, ObjectProvider<Vocabulary> vocabularies) {
		return Words.load(folder, vocabularies.orderedStream().toList());
	}

}
