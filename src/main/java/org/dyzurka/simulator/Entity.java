package org.dyzurka.simulator;

import org.jspecify.annotations.Nullable;

/**
 * A special stretch of a text (Bot API {@code MessageEntity}).
 *
 * @param type Telegram's name of it, such as {@code bold} or {@code text_link}
 * @param offset where it begins, in UTF-16 units
 * @param length how long it is, in UTF-16 units
 * @param url where a {@code text_link} leads
 */
public record Entity(String type, int offset, int length, @Nullable String url) {

}
