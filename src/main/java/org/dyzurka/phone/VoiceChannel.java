package org.dyzurka.phone;

import java.util.List;

import org.dyzurka.PublicUrl;
import org.dyzurka.consultation.Consultations;
import org.dyzurka.conversation.Conversations;
import org.dyzurka.wording.Vocabulary;
import org.dyzurka.wording.Words;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The parts that calls need, there when an account is.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(TwilioGiven.class)
class VoiceChannel {

	@Bean
	OfficeNumber officeNumber(Consultations consultations) {
		return new OfficeNumber(consultations);
	}

	@Bean
	VoiceCalls voiceCalls(Conversations conversations, Words words, TwilioSettings settings, PublicUrl publicUrl,
			OfficeNumber office) {
		Twiml twiml = new Twiml(words, new Voices(settings.checked().voices()), publicUrl);
		return new VoiceCalls(conversations, twiml, office);
	}

	@Bean
	Vocabulary voiceVocabulary() {
		return new Vocabulary("phone", List.of(PhoneLine.values()));
	}

}
