package org.dyzurka.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;

/**
 * A text in ICU MessageFormat, ready to be filled in by any number of threads at once.
 */
final class Template {

	private final MessageFormat format;

	Template(String text, Locale language) {
		this.format = new MessageFormat(text, ULocale.forLocale(language));
	}

	@SuppressWarnings("JdkObsolete")
	String fill(Map<String, ?> arguments) {
		// A MessageFormat is not safe for several threads at once
		MessageFormat own = (MessageFormat) this.format.clone();
		return own.format(new HashMap<>(arguments), new StringBuffer(), null).toString();
	}

}
