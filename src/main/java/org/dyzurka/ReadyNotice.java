package org.dyzurka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One line for whoever waits at the console.
 */
@Component
class ReadyNotice {

	private static final Logger log = LoggerFactory.getLogger(ReadyNotice.class);

	private final PublicUrl publicUrl;

	ReadyNotice(PublicUrl publicUrl) {
		this.publicUrl = publicUrl;
	}

	@EventListener
	void say(ApplicationReadyEvent ready) {
		if (ready.getTimeTaken() != null) {
			log.info("Ready at {}/ after {} s, on Java {}", this.publicUrl, ready.getTimeTaken().toSeconds(),
					Runtime.version());
		}
	}

}
