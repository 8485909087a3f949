package org.dyzurka.phone;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the program from answering in XML what it means as JSON. Twilio's library brings
 * Jackson's XML, which Spring MVC would offer to every browser; TwiML is written as text.
 */
@Configuration(proxyBeanMethods = false)
class JsonOnly implements WebMvcConfigurer {

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
		converters.configureMessageConvertersList((list) -> list.removeIf(JsonOnly::writesXml));
	}

	private static boolean writesXml(HttpMessageConverter<?> converter) {
		return converter.getClass().getSimpleName().contains("Xml");
	}

}
