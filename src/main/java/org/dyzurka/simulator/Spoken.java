package org.dyzurka.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Words that a voice speaks in one go.
 *
 * @param text the words, without markup
 * @param language an IETF tag, such as {@code pl-PL}
 * @param voice the voice as the program named it, or none
 * @param rate how fast, as SSML has it ({@code 90%}, {@code slow}), or none
 */
public record Spoken(String text, String language, @Nullable String voice, @Nullable String rate) {

}
