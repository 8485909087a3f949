package org.dyzurka.wording;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the bot's words.
 *
 * @param botScripts folder of the bot's words; when empty, "bot-scripts" beside the
 * working directory, else the copy in the jar
 */
@ConfigurationProperties("dyzurka")
record WordingSettings(@Nullable String botScripts) {
}
