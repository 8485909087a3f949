package org.dyzurka.mail;

import java.util.List;

import org.dyzurka.PublicUrl;
import org.dyzurka.messaging.Attachments;
import org.dyzurka.wording.Vocabulary;
import org.dyzurka.wording.Words;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The parts of the channel, there when a mail server is.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(MailServerGiven.class)
@EnableConfigurationProperties(MailSettings.class)
class MailChannel {

	@Bean
	MailMessenger mailMessenger(MailSettings settings, JavaMailSenderImpl server, Words words, PublicUrl publicUrl,
			SpringTemplateEngine templates, Attachments attachments) {
		MailSettings checked = settings.checked();
		LetterWriter writer = new LetterWriter(checked.sender(), words, publicUrl, templates);
		return new MailMessenger(server, writer, attachments, checked.interval());
	}

	@Bean
	Vocabulary mailVocabulary() {
		return new Vocabulary("mail", List.of(MailPhrase.values()));
	}

}
