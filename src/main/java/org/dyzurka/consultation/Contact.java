package org.dyzurka.consultation;

import org.jspecify.annotations.Nullable;

/**
 * How a person at the office is reached.
 *
 * @param telephone number as written in the file, in E.164 but for spaces, or null
 * @param email address, or null
 * @param hours when someone answers, in the words of the file
 */
public record Contact(@Nullable String telephone, @Nullable String email, @Nullable LocalText hours) {
}
